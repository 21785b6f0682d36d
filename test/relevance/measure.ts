import type { JudgedQuery, Kind } from './judged.ts';
import { mean, type Scores, score } from './metrics.ts';
import type { Side } from './sides.ts';

/** What a side answered to a query, ten slugs at most, and how good that is. */
interface Answered {
  readonly query: JudgedQuery;
  readonly found: string[];
  readonly scores: Scores;
}

export interface Measured {
  readonly name: string;
  readonly answers: Answered[];
}

export async function measure(
  side: Side,
  queries: readonly JudgedQuery[],
  slugOf: (id: number) => string,
): Promise<Measured> {
  const answers: Answered[] = [];
  for (const query of queries) {
    const found = (await side.find(query.q, query.filters)).slice(0, 10).map(slugOf);
    answers.push({ query, found, scores: score(found, query.relevant) });
  }
  return { name: side.name, answers };
}

/** The mean over the queries of a kind and a part; of all where neither is said. */
export const meanOf = ({ answers }: Measured, part?: JudgedQuery['part'], kind?: Kind): Scores =>
  mean(
    answers
      .filter(({ query }) => (part ?? query.part) === query.part && (kind ?? query.kind) === query.kind)
      .map(({ scores }) => scores),
  );

/** How far queries with a typo, or without accents, stay behind their correct twins (`NAME-exact`). */
export function behindTwins({ answers }: Measured, kind: 'typo' | 'no-accents'): number {
  const of = new Map(answers.map(({ query, scores }) => [query.id, scores.ndcg]));
  const differences = answers
    .filter(({ query }) => query.kind === kind)
    .flatMap(({ query, scores }) => {
      const twin = of.get(query.id.replace(/-(typo|no-accents)$/, '-exact'));
      return twin === undefined ? [] : [twin - scores.ndcg];
    });
  return differences.reduce((sum, each) => sum + each, 0) / differences.length;
}
