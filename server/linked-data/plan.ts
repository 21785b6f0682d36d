import type { Plan } from '../plans/schema.ts';
import type { Thing } from './node.ts';
import type { Place } from './reads.ts';
import { MOST, placeNode, practiceLink, recordFacts, sourceNodes, wholeRecord } from './things.ts';
import { known, period, some, webAddress } from './values.ts';

interface Beside {
  readonly origin: string;
  readonly places: ReadonlyMap<string, Place>;
  readonly published: string | undefined;
}

/** An action plan as a `Report` whose parts are its actions, each based on the practices that inspired it. */
export function planNode(plan: Plan, { origin, places, published }: Beside): Thing {
  const path = `/plans/${plan.slug}`;
  const link = plan.link === null ? undefined : webAddress(plan.link);
  return {
    '@type': 'Report',
    '@id': origin + path,
    name: plan.title,
    description: known(plan.summary),
    ...recordFacts(origin, path, plan, published),
    about: plan.instrument === null ? undefined : { '@type': 'Thing', name: plan.instrument },
    spatialCoverage: placeNode(plan.city, places.get(plan.city.slug), origin),
    temporalCoverage: period(plan.periodStart, plan.periodEnd),
    isBasedOn: link === undefined ? undefined : { '@type': 'CreativeWork', '@id': link, url: link },
    hasPart: some(
      plan.actions.slice(0, MOST).map((action) => ({
        '@type': 'CreativeWork',
        identifier: action.slug,
        name: action.title,
        abstract: known(action.text),
        creativeWorkStatus: action.status.label,
        isBasedOn: some(action.inspiredBy.map((each) => practiceLink(origin, each))),
      })),
    ),
    citation: sourceNodes(plan.sources),
    encoding: wholeRecord(origin, path),
  };
}
