import type { Adoption } from '../adoptions/schema.ts';
import type { Thing } from './node.ts';
import type { Place } from './reads.ts';
import {
  adoptionLink,
  eventLink,
  MOST,
  placeNode,
  practiceLink,
  recordFacts,
  sourceNodes,
  wholeRecord,
} from './things.ts';
import { dated, known, some } from './values.ts';

/** How far an adoption is, where schema.org has a word for it; paused and unknown have none. */
const STATUS: Record<string, string> = {
  considered: 'PotentialActionStatus',
  planned: 'PotentialActionStatus',
  'under-way': 'ActiveActionStatus',
  piloting: 'ActiveActionStatus',
  implemented: 'ActiveActionStatus',
  'scaled-up': 'ActiveActionStatus',
  completed: 'CompletedActionStatus',
  abandoned: 'FailedActionStatus',
};

interface Beside {
  readonly origin: string;
  readonly places: ReadonlyMap<string, Place>;
  readonly published: string | undefined;
}

/**
 * An adoption as a work: based on the adoption that it was taken from, else on the practice, of which it is an example
 * either way. What was based on it is said the other way round, so that a chain can be followed in both directions. The
 * taking over itself is an action that the work is about.
 */
export function adoptionNode(adoption: Adoption, { origin, places, published }: Beside): Thing {
  const path = `/adoptions/${adoption.slug}`;
  const practice = practiceLink(origin, adoption.practice);
  const place = placeNode(adoption.city, places.get(adoption.city.slug), origin);
  const status = STATUS[adoption.status.code];
  const grown = [
    ...(adoption.became === null ? [] : [practiceLink(origin, adoption.became)]),
    ...adoption.passedOn.slice(0, MOST).map((each) => adoptionLink(origin, each)),
  ];
  const events = new Map(
    adoption.steps.flatMap(({ event }) => (event === null ? [] : [[event.slug, event] as const])),
  );
  return {
    '@type': 'CreativeWork',
    '@id': origin + path,
    name: `${adoption.practice.title} in ${adoption.city.name}`,
    description: known(adoption.summary),
    ...recordFacts(origin, path, adoption, published),
    about: {
      '@type': 'Action',
      name: adoption.status.label,
      actionStatus: status === undefined ? undefined : `https://schema.org/${status}`,
      startTime: dated(adoption.started),
      error:
        adoption.abandonReason === null
          ? undefined
          : { '@type': 'Thing', name: adoption.abandonReason.label },
      object: practice,
      location: { '@id': `${origin}/cities/${adoption.city.slug}` },
    },
    spatialCoverage: place,
    exampleOfWork: practice,
    isBasedOn: adoption.from === null ? practice : adoptionLink(origin, adoption.from),
    mentions: some([...events.values()].slice(0, MOST).map((event) => eventLink(origin, event))),
    citation: sourceNodes(adoption.sources),
    encoding: wholeRecord(origin, path),
    '@reverse': grown.length === 0 ? undefined : { isBasedOn: grown },
  };
}
