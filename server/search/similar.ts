import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Facet } from './engine.ts';
import { isStopWord, words } from './words.ts';

/** A practice like another, with what the two share: values of the facets, and words of title and summary. */
export interface Similar {
  readonly id: number;
  readonly tags: string[];
  readonly adopters: string[];
  readonly events: string[];
  /** Folded. */
  readonly words: string[];
}

const SHARED = { tag: 1, adopted_by: 0.8, event: 0.6 } as const satisfies Partial<Record<Facet, number>>;
type Shared = keyof typeof SHARED;
const [WORD, WORDS] = [0.4, 10];
/** A word that more practices than this have in title or summary tells nothing about any of them. */
const TOO_COMMON = 500;
/** Below this, two practices share no more than chance. */
const TOO_LITTLE = 2.5;

/**
 * Practices like one practice (its id; its title as text), most alike first, from the embedded index alone:
 * what is rare and shared counts most.
 * Every shared value or word adds its inverse document frequency, log(N / n), so that a shared "circular economy" says more
 * than a shared "services". Source: Spärck Jones, A statistical interpretation of term specificity (1972).
 */
export async function similarPractices(db: Db, id: number, text: string, limit: number): Promise<Similar[]> {
  const columns = await columnsOf(db);
  const row = columns.rowOf.get(id);
  if (row === undefined) return [];
  const all = columns.ids.length;
  const score = new Float64Array(all);
  const mine = (Object.keys(SHARED) as Shared[]).map((field) => {
    const { values, rowsOf } = inverted(columns, field);
    const own = valuesOf(columns, field, row);
    for (const value of own) {
      const rows = rowsOf[value] ?? [];
      const worth = SHARED[field] * Math.log(all / rows.length);
      for (const other of rows) score[other] = (score[other] as number) + worth;
    }
    return { field, values, own };
  });
  const words = rareWords(db, text).map(({ word, ids }) => ({
    word,
    rows: new Set(ids.flatMap((other) => columns.rowOf.get(other) ?? [])),
  }));
  for (const { rows } of words)
    for (const other of rows) score[other] = (score[other] as number) + WORD * Math.log(all / rows.size);
  return best(score, row, limit).map((other) => {
    const shared = ({ field, values, own }: (typeof mine)[number]) => {
      const theirs = new Set(valuesOf(columns, field, other));
      return [
        field,
        own.filter((value) => theirs.has(value)).map((value) => values[value] as string),
      ] as const;
    };
    const {
      tag,
      adopted_by: adopters,
      event: events,
    } = Object.fromEntries(mine.map(shared)) as Record<Shared, string[]>;
    const inBoth = words.filter(({ rows }) => rows.has(other)).map(({ word }) => word);
    return { id: columns.ids[other] as number, tags: tag, adopters, events, words: inBoth };
  });
}

/** The rows with the highest scores that are high enough, highest first, without the row itself. */
function best(score: Float64Array, row: number, limit: number): number[] {
  const top: number[] = [];
  for (let other = 0; other < score.length; other++) {
    const mine = score[other] as number;
    if (other === row || mine < TOO_LITTLE) continue;
    if (top.length === limit && mine <= (score[top[limit - 1] as number] as number)) continue;
    const at = top.findIndex((each) => (score[each] as number) < mine);
    top.splice(at < 0 ? top.length : at, 0, other);
    if (top.length > limit) top.pop();
  }
  return top;
}

function valuesOf(columns: Columns, field: Facet, row: number): number[] {
  const { starts, items } = columns.facets[field];
  return [...items.subarray(starts[row], starts[row + 1])];
}

const inversions = new WeakMap<Columns, Map<Facet, number[][]>>();

/** For each value of a facet the rows that have it; made once for a version of the catalogue. */
function inverted(columns: Columns, field: Facet): { values: string[]; rowsOf: number[][] } {
  const known = inversions.get(columns) ?? new Map<Facet, number[][]>();
  inversions.set(columns, known);
  const { values, starts, items } = columns.facets[field];
  let rowsOf = known.get(field);
  if (rowsOf === undefined) {
    rowsOf = values.map(() => []);
    for (let row = 0; row < columns.ids.length; row++)
      for (let k = starts[row] as number; k < (starts[row + 1] as number); k++)
        rowsOf[items[k] as number]?.push(row);
    known.set(field, rowsOf);
  }
  return { values, rowsOf };
}

/** The rarest words of a practice's title that others have in title or summary, and who has them. */
function rareWords(db: Db, text: string): { word: string; ids: number[] }[] {
  const sqlite = db.$client;
  const mine = [...new Set(words(text))].filter(isTelling);
  const frequency = prepareOnce(db, 'word frequency', () =>
    sqlite.prepare('SELECT doc FROM search_word WHERE term = ?').pluck(),
  );
  const having = prepareOnce(db, 'having a word', () =>
    sqlite.prepare('SELECT rowid FROM search_text WHERE search_text MATCH ?').pluck(),
  );
  return mine
    .map((word) => ({ word, documents: (frequency.get(word) as number | undefined) ?? 0 }))
    .filter(({ documents }) => documents > 1 && documents <= TOO_COMMON)
    .toSorted((a, b) => a.documents - b.documents)
    .slice(0, WORDS)
    .map(({ word }) => ({ word, ids: having.all(`{title summary} : "${word}"`) as number[] }))
    .filter(({ ids }) => ids.length > 1);
}

/** No stop words, numbers or fragments. */
const isTelling = (word: string): boolean => word.length > 3 && !/\p{N}/u.test(word) && !isStopWord(word);
