import { byVersion } from '../db/by-version.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { contentWords } from '../search/words.ts';
import { adoptionsNamed } from './adoptions.ts';
import { cityNamed, placesById } from './cities.ts';
import { eventsNamed } from './events.ts';
import type { Named } from './named.ts';
import { plansNamed } from './plans.ts';
import { practicesAt } from './practices.ts';
import { tagsInUse } from './tags.ts';
import type { Suggestion } from './schema.ts';
import { indexWords, namesWith, type WordIndex } from './word-index.ts';

const MOST = 8;
/** So that a word of many titles does not hide the tag of that name. */
const MOST_OF_A_KIND = 4;
const SUGGESTED: readonly Suggestion['kind'][] = ['practice', 'tag', 'city', 'event', 'plan'];
const OTHERS: readonly Suggestion['kind'][] = ['city', 'event', 'adoption', 'plan'];
const MOST_OTHERS = 5;

interface Index extends WordIndex {
  readonly records: Named[];
  /** Each name, and whose it is. */
  readonly texts: string[];
  readonly ownerOf: number[];
}

const namesOfAll = byVersion('suggestions', async (db): Promise<Index> => {
  const places = await placesById(db);
  const parts = [
    await practicesAt(db, places),
    [...places.values()].map(cityNamed),
    await tagsInUse(db),
    await eventsNamed(db),
    await plansNamed(db),
    await adoptionsNamed(db),
  ];
  const records = parts.flat();
  const texts = records.flatMap(({ names }) => names);
  const ownerOf = records.flatMap(({ names }, at) => names.map(() => at));
  return { ...indexWords(texts), records, texts, ownerOf };
});

/** What a visitor may be about to type: the best matching names first, at most four of a kind while there are others. */
export async function suggest(db: Db, text: string, language: Language = 'en'): Promise<Suggestion[]> {
  const found = await bestFirst(db, text, { kinds: SUGGESTED, forgiving: true, language });
  const seen = new Map<string, number>();
  const mixed = found.filter(({ kind }) => {
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return (seen.get(kind) ?? 0) <= MOST_OF_A_KIND;
  });
  const chosen = new Set(mixed.slice(0, MOST));
  for (const each of found) if (chosen.size < MOST) chosen.add(each);
  return found.filter((each) => chosen.has(each));
}

/** What else has such a name, beside practices: at most five cities, events, adoptions and plans each. */
export async function othersNamed(db: Db, text: string, language: Language = 'en'): Promise<Suggestion[]> {
  if (!contentWords(text).some((word) => word.length > 1)) return [];
  const found = await bestFirst(db, text, { kinds: OTHERS, forgiving: false, language });
  return OTHERS.flatMap((kind) => found.filter((each) => each.kind === kind).slice(0, MOST_OTHERS));
}

async function bestFirst(
  db: Db,
  text: string,
  {
    kinds,
    forgiving,
    language,
  }: { kinds: readonly Suggestion['kind'][]; forgiving: boolean; language: Language },
): Promise<Suggestion[]> {
  const index = await namesOfAll(db);
  const typed = contentWords(text);
  const best = new Map<number, { name: number; score: number }>();
  for (const name of namesWith(index, typed, forgiving)) {
    const owner = index.ownerOf[name] as number;
    const record = index.records[owner] as Named;
    if (!kinds.includes(record.kind)) continue;
    const less = lessFor(record, index.texts[name] as string, language);
    const fits = fitness(index.names[name] as string[], typed) - less;
    const score = fits + Math.log2(1 + record.weight) / 4;
    if (score > (best.get(owner)?.score ?? Number.NEGATIVE_INFINITY)) best.set(owner, { name, score });
  }
  return [...best]
    .toSorted(([a, { score: m }], [b, { score: n }]) => n - m || a - b)

    .map(([owner, { name }]) =>
      present(index.records[owner] as Named, index.texts[name] as string, language),
    );
}

/**
 * What one sees on its page goes first. A subject has dozens of words, and a title in a language that was not asked for
 * says as little; a record's own name is nearly as good as the label.
 */
function lessFor({ kind, label, titles }: Named, name: string, language: Language): number {
  if (name === (titles.get(language) ?? label)) return 0;
  const foreign = kind === 'practice' && [...titles.values()].includes(name);
  return kind === 'tag' || foreign ? 1.5 : 0.25;
}

/** Whether the name begins with what was typed, how many words are whole, and how much of the name they are. */
function fitness(name: string[], typed: string[]): number {
  const whole = typed.filter((word) => name.includes(word)).length / typed.length;
  const begins = name[0]?.startsWith(typed[0] ?? '') === true ? 1 : 0;
  return begins * 2 + whole * 2 + Math.min(1, typed.length / name.length);
}

function present(record: Named, found: string, language: Language): Suggestion {
  const { kind, label, address } = record;
  const title = record.labelIn?.(language) ?? record.titles.get(language);
  return {
    kind,
    label: title ?? label,
    language: title === undefined ? record.language : language,
    address,
    line: record.line(language),
    foundAs: kind === 'plan' || kind === 'adoption' || found === (title ?? label) ? null : found,
  };
}
