import { byVersion } from '../db/by-version.ts';
import type { Db } from '../db/open.ts';
import { contentWords } from '../search/words.ts';
import { eventsAndPlans, type Named, practicesAndCities, tagsInUse, transfers } from './records.ts';
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
  const parts = [
    await practicesAndCities(db),
    await tagsInUse(db),
    await eventsAndPlans(db),
    await transfers(db),
  ];
  const records = parts.flat();
  const texts = records.flatMap(({ names }) => names);
  const ownerOf = records.flatMap(({ names }, at) => names.map(() => at));
  return { ...indexWords(texts), records, texts, ownerOf };
});

/** What a visitor may be about to type: the best matching names first, at most four of a kind while there are others. */
export async function suggest(db: Db, text: string): Promise<Suggestion[]> {
  const found = await bestFirst(db, text, SUGGESTED, true);
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
export async function othersNamed(db: Db, text: string): Promise<Suggestion[]> {
  if (!contentWords(text).some((word) => word.length > 1)) return [];
  const found = await bestFirst(db, text, OTHERS, false);
  return OTHERS.flatMap((kind) => found.filter((each) => each.kind === kind).slice(0, MOST_OTHERS));
}

async function bestFirst(
  db: Db,
  text: string,
  kinds: readonly Suggestion['kind'][],
  forgiving: boolean,
): Promise<Suggestion[]> {
  const index = await namesOfAll(db);
  const typed = contentWords(text);
  const best = new Map<number, { name: number; score: number }>();
  for (const name of namesWith(index, typed, forgiving)) {
    const owner = index.ownerOf[name] as number;
    const record = index.records[owner] as Named;
    if (!kinds.includes(record.kind)) continue;
    const fits = fitness(index.names[name] as string[], typed) - lessFor(record, index.texts[name] as string);
    const score = fits + Math.log2(1 + record.weight) / 4;
    if (score > (best.get(owner)?.score ?? Number.NEGATIVE_INFINITY)) best.set(owner, { name, score });
  }
  return [...best]
    .toSorted(([a, { score: m }], [b, { score: n }]) => n - m || a - b)
    .map(([owner, { name }]) => present(index.records[owner] as Named, index.texts[name] as string));
}

/** A subject has dozens of words: those that one sees on its page go first. A city's own name is nearly as good as the label. */
const lessFor = ({ kind, label }: Named, name: string): number =>
  name === label ? 0 : kind === 'tag' ? 1.5 : 0.25;

/** Whether the name begins with what was typed, how many words are whole, and how much of the name they are. */
function fitness(name: string[], typed: string[]): number {
  const whole = typed.filter((word) => name.includes(word)).length / typed.length;
  const begins = name[0]?.startsWith(typed[0] ?? '') === true ? 1 : 0;
  return begins * 2 + whole * 2 + Math.min(1, typed.length / name.length);
}

const present = ({ kind, label, language, address, line, names }: Named, found: string): Suggestion => ({
  kind,
  label,
  language,
  address,
  line,
  foundAs: kind === 'plan' || kind === 'adoption' || found === names[0] ? null : found,
});
