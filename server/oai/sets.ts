import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { tag, tagWord } from '../db/tables.ts';
import { countryName } from '../vocabulary/labels.ts';
import { allSets } from './reads.ts';

export interface NamedSet {
  readonly spec: string;
  readonly name: string;
}

/** The widest sets, and every set that a record is or was in, in order of their setSpecs; names are English. */
export async function namedSets(db: Db): Promise<NamedSet[]> {
  const rows = await db
    .select({ slug: tag.slug, label: tagWord.word })
    .from(tag)
    .innerJoin(tagWord, and(eq(tagWord.tagId, tag.id), eq(tagWord.language, 'en'), eq(tagWord.position, 0)))
    .orderBy(asc(tag.slug));
  const labels = new Map(rows.map(({ slug, label }) => [slug, label]));
  return withWider([...Object.keys(WIDEST), ...(await allSets(db))]).map((spec) => ({
    spec,
    name: nameOf(spec, labels),
  }));
}

function nameOf(spec: string, labels: ReadonlyMap<string, string>): string {
  const [kind = '', ...parts] = spec.split(':');
  const last = parts.at(-1);
  if (last === undefined) return WIDEST[kind] ?? kind;
  return kind === 'country' ? `Country: ${countryName(last)}` : `Topic: ${labels.get(last) ?? last}`;
}

const WIDEST: Record<string, string> = {
  topic: 'All topics',
  country: 'All countries',
  better: 'Practices of the project BETTER',
};

/** Sets with those that they are part of, in order. */
function withWider(specs: readonly string[]): string[] {
  const all = specs.flatMap((spec) => {
    const parts = spec.split(':');
    return parts.map((_, at) => parts.slice(0, at + 1).join(':'));
  });
  return [...new Set(all)].toSorted();
}
