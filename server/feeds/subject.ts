import type { Change } from '../db/changes.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { namesIn } from '../practices/names.ts';
import { trafficOf } from '../transfers/reads.ts';
import { FILTERS, type Narrowing } from '../transfers/schema.ts';
import { select } from '../transfers/selection.ts';
import { countryName, labelled } from '../vocabulary/labels.ts';
import { changesOfCity, practicesOnTag } from './reads.ts';

/** What a feed is about: in words, and which changes belong to it. */
export interface Subject {
  readonly title: string;
  readonly keep: (change: Change) => boolean;
}

export const everything: Subject = { title: 'Everything', keep: () => true };

/** Undefined where there is no such city. */
export async function cityFollowed(
  db: Db,
  slug: string,
  language: Language | undefined,
): Promise<Subject | undefined> {
  const name = (await namesIn(db, language)).city.get(slug);
  return name === undefined ? undefined : { title: name, keep: await changesOfCity(db, slug) };
}

/** Undefined where there is no such subject. */
export async function tagFollowed(
  db: Db,
  slug: string,
  language: Language | undefined,
): Promise<Subject | undefined> {
  const label = (await namesIn(db, language)).tag.get(slug);
  if (label === undefined) return undefined;
  const practices = await practicesOnTag(db, slug);
  return { title: label, keep: ({ practice }) => practice !== null && practices.has(practice) };
}

/** The adoptions that fit the filters of the page of transfers as they are now. */
export async function transfersFollowed(
  db: Db,
  narrowing: Narrowing,
  language: Language | undefined,
): Promise<Subject> {
  const names = await namesIn(db, language);
  const { transfers } = select((await trafficOf(db)).transfers, narrowing);
  const slugs = new Set(transfers.map(({ slug }) => slug));
  const nameOf = (field: (typeof FILTERS)[number], value: string): string => {
    if (field === 'status') return labelled('adoptionStatus', value, language).label;
    if (field === 'better') return labelled('better', value, language).label;
    if (/^[A-Z]{2}$/.test(value)) return countryName(value, language);
    return names[field === 'tag' ? 'tag' : 'city'].get(value) ?? value;
  };
  const parts = FILTERS.flatMap((field) => oneOf(narrowing[field]?.map((value) => nameOf(field, value))));
  const { from, to } = narrowing;
  const years = from === undefined && to === undefined ? [] : [`${from ?? ''}–${to ?? ''}`];
  return {
    title: ['Transfers', ...parts, ...years].join(' · '),
    keep: ({ kind, slug }) => kind === 'adoption' && slugs.has(slug),
  };
}

/** Values of one filter are alternatives. */
export const oneOf = (labels: readonly string[] | undefined): string[] =>
  labels === undefined || labels.length === 0 ? [] : [labels.join(' or ')];
