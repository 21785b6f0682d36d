import * as codes from '../../server/db/codes.ts';
import type { Edge, Place } from '../../server/transfers/schema.ts';
import { stageOf } from '../../server/transfers/stages.ts';
import { countryName, labelled } from '../../server/vocabulary/labels.ts';
import { MIDDLES } from '../bench/countries.ts';
import { between, oneOf, randomFrom } from '../bench/random.ts';

// Transfers for tests of what is drawn and written of them; what a test is about it states itself.

export const aPlace = (slug: string, more: Partial<Place> & { code?: string } = {}): Place => {
  const { code = 'EE', ...rest } = more;
  return {
    slug,
    name: slug.charAt(0).toUpperCase() + slug.slice(1),
    country: { code, label: countryName(code) },
    partner: false,
    lat: 58.4,
    lon: 26.7,
    population: null,
    ...rest,
  };
};

export const anEdge = (
  from: Place,
  to: Place,
  more: Partial<Omit<Edge, 'status'>> & { status?: string } = {},
): Edge => {
  const { status = 'implemented', ...rest } = more;
  return {
    slug: `${from.slug}-to-${to.slug}`,
    practice: { slug: 'spoku', title: 'SPOKU', language: 'et' },
    origin: from,
    from,
    to,
    status: labelled('adoptionStatus', status),
    stage: stageOf(status),
    statusDate: null,
    started: '2021',
    abandonReason: null,
    fidelity: labelled('fidelity', 'unknown'),
    learnedThrough: labelled('learnedThrough', 'network'),
    confidence: labelled('confidence', 'stated'),
    inBetter: false,
    takenFrom: null,
    grewFrom: [],
    became: null,
    tags: [],
    ...rest,
  };
};

/** Many transfers between many cities of sixteen countries, the same ones every time. */
export function manyEdges(count: number, cities: number): Edge[] {
  const random = randomFrom(12);
  const places = Array.from({ length: cities }, (_, at) => {
    const code = oneOf(random, Object.keys(MIDDLES));
    const [lat, lon] = MIDDLES[code] ?? [52, 10];
    const spread = (): number => (random() - 0.5) * 4;
    return aPlace(`city-${at}`, { code, lat: lat + spread(), lon: lon + spread() });
  });
  return Array.from({ length: count }, (_, at) =>
    anEdge(oneOf(random, places), oneOf(random, places), {
      slug: `adoption-${at}`,
      practice: {
        slug: `practice-${at % 900}`,
        title: `Practice ${at % 900} with a title of its own`,
        language: 'en',
      },
      status: oneOf(random, codes.adoptionStatus),
      started: String(between(random, 2005, 2025)),
    }),
  );
}
