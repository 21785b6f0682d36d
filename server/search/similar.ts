import { type Db, catalogueVersion } from '../db/open.ts';
import { type Columns, loadColumns } from './columns.ts';
import type { Facet } from './engine.ts';
import { contentWords, words } from './words.ts';

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
 * Practices like one practice (its id; its title and summary as text), most alike first, from the embedded index alone:
 * what is rare and shared counts most.
 * Every shared value or word adds its inverse document frequency, log(N / n), so that a shared "circular economy" says more
 * than a shared "services". Source: Spärck Jones, A statistical interpretation of term specificity (1972).
 */
export function similarPractices(db: Db): (id: number, text: string, limit: number) => Similar[] {
  let columns: Columns | undefined;
  return (id, text, limit) => {
    const version = catalogueVersion(db);
    if (columns?.version !== version) columns = loadColumns(db, version);
    return similarTo(db, columns, id, text, limit);
  };
}

function similarTo(db: Db, columns: Columns, id: number, text: string, limit: number): Similar[] {
  const row = columns.rowOf.get(id);
  if (row === undefined) return [];
  const score = new Map<number, number>();
  const shared = new Map<number, { [F in Shared | 'word']: string[] }>();
  const add = (other: number, kind: Shared | 'word', value: string, weight: number): void => {
    if (other === row) return;
    score.set(other, (score.get(other) ?? 0) + weight);
    const mine = shared.get(other) ?? { tag: [], adopted_by: [], event: [], word: [] };
    mine[kind].push(value);
    shared.set(other, mine);
  };
  const all = columns.ids.length;
  for (const [field, weight] of Object.entries(SHARED) as [Shared, number][]) {
    const { values, rowsOf } = inverted(columns, field);
    for (const value of valuesOf(columns, field, row)) {
      const rows = rowsOf[value] ?? [];
      const worth = weight * Math.log(all / rows.length);
      for (const other of rows) add(other, field, values[value] as string, worth);
    }
  }
  for (const { word, ids } of rareWords(db, text)) {
    const worth = WORD * Math.log(all / ids.length);
    for (const other of ids) add(columns.rowOf.get(other) ?? row, 'word', word, worth);
  }
  return [...score]
    .filter(([, of]) => of >= TOO_LITTLE)
    .toSorted(([a, m], [b, n]) => n - m || a - b)
    .slice(0, limit)
    .map(([other]) => {
      const { tag = [], adopted_by: adopters = [], event: events = [], word = [] } = shared.get(other) ?? {};
      return { id: columns.ids[other] as number, tags: tag, adopters, events, words: word };
    });
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

/** The rarest words of a practice's title and summary that others have there too, and who has them. */
function rareWords(db: Db, text: string): { word: string; ids: number[] }[] {
  const sqlite = db.$client;
  const mine = [...new Set(words(text))].filter(isTelling);
  const frequency = sqlite.prepare('SELECT doc FROM search_word WHERE term = ?').pluck();
  const having = sqlite.prepare('SELECT rowid FROM search_text WHERE search_text MATCH ?').pluck();
  return mine
    .map((word) => ({ word, documents: (frequency.get(word) as number | undefined) ?? 0 }))
    .filter(({ documents }) => documents > 1 && documents <= TOO_COMMON)
    .toSorted((a, b) => a.documents - b.documents)
    .slice(0, WORDS)
    .map(({ word }) => ({ word, ids: having.all(`{title summary} : "${word}"`) as number[] }))
    .filter(({ ids }) => ids.length > 1);
}

/** No stop words, numbers or fragments. */
const isTelling = (word: string): boolean =>
  word.length > 3 && !/\p{N}/u.test(word) && contentWords(`${word} city`).includes(word);
