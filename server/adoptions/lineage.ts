import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { adoptionsOf, adoptionsOfPractice, adoptionsThatBecame, thatBecame } from './cards.ts';
import type { AdoptionCard } from './schema.ts';

/** Longer chains are cut: a page has to stay a page. */
const MOST = 60;

interface Reading {
  /** Adoptions that grew into a practice. */
  thatBecame(practice: string): Promise<AdoptionCard[]>;
  /** Adoptions of a practice. */
  of(practice: string): Promise<AdoptionCard[]>;
}

/**
 * The chain that a practice, or one adoption of it, is a link of: what it grew out of, who took it, and who took what that
 * grew into. In the order in which it went from city to city. Empty unless it goes on under another name somewhere.
 */
export async function lineageOf(
  db: Db,
  practiceId: number,
  { only, language }: { only?: string; language?: Language | undefined } = {},
): Promise<AdoptionCard[]> {
  const own = (await adoptionsOfPractice(db, practiceId, language)).filter(
    ({ slug }) => only === undefined || slug === only,
  );
  return chainOf(own, await adoptionsThatBecame(db, practiceId, language), {
    thatBecame: (slug) => thatBecame(db, slug, language),
    of: (slug) => adoptionsOf(db, slug, language),
  });
}

/**
 * A chain across names: back from the adoptions that a practice grew out of, on through what its own adoptions grew into.
 * Cities may pass a thing round in a ring; each adoption stands once. Empty when no link leads to another name.
 *
 * @param own adoptions to go on from. @param before adoptions that the practice grew out of.
 */
async function chainOf(
  own: AdoptionCard[],
  before: AdoptionCard[],
  { thatBecame, of }: Reading,
): Promise<AdoptionCard[]> {
  if (before.length === 0 && own.every(({ became }) => became === null)) return [];
  const chain = new Map<string, AdoptionCard>();
  const add = (cards: AdoptionCard[], first: boolean): AdoptionCard[] => {
    const fresh = cards.filter(({ slug }) => !chain.has(slug)).slice(0, MOST - chain.size);
    const entries = fresh.map((card) => [card.slug, card] as const);
    if (!first) for (const [slug, card] of entries) chain.set(slug, card);
    else {
      const rest = [...chain];
      chain.clear();
      for (const [slug, card] of [...entries, ...rest]) chain.set(slug, card);
    }
    return fresh;
  };
  add(own, false);
  for (let layer = add(before, true); layer.length > 0; ) {
    const practices = [...new Set(layer.map(({ practice }) => practice.slug))];
    layer = add((await Promise.all(practices.map(thatBecame))).flat(), true);
  }
  for (let layer = own; layer.length > 0; ) {
    const grown = [...new Set(layer.flatMap(({ became }) => (became === null ? [] : [became.slug])))];
    layer = add((await Promise.all(grown.map(of))).flat(), false);
  }
  return [...chain.values()];
}
