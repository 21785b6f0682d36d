import { kinds } from './judged.ts';
import { behindTwins, type Measured, meanOf } from './measure.ts';
import type { Scores } from './metrics.ts';

const MEASURES: [title: string, measure: keyof Scores][] = [
  ['nDCG@10', 'ndcg'],
  ['MRR', 'mrr'],
  ['recall@10', 'recall'],
];

/** Three tables in Markdown, one a measure: a line for each kind, a column for each engine, tune / held. */
export function tables(measured: readonly Measured[]): string {
  return MEASURES.map(([title, measure]) => {
    const cell = (scores: Scores) => scores[measure].toFixed(2).replace(/^0/, '');
    const both = (each: Measured, kind?: (typeof kinds)[number]) =>
      `${cell(meanOf(each, 'tune', kind))} / ${cell(meanOf(each, 'held', kind))}`;
    const lines = [
      [title, ...measured.map(({ name }) => name)],
      ['---', ...measured.map(() => '---')],
      ...kinds.map((kind) => [
        `${kind} (${count(measured, kind)})`,
        ...measured.map((each) => both(each, kind)),
      ]),
      ['**all**', ...measured.map((each) => `**${both(each)}**`)],
    ];
    return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  }).join('\n');
}

function count([first]: readonly Measured[], kind: (typeof kinds)[number]): string {
  const of = (part: string) =>
    first?.answers.filter(({ query }) => query.kind === kind && query.part === part).length;
  return `${of('tune')} / ${of('held')}`;
}

/** A line an engine: how far mistyped queries, and such without accents, stay behind their correct twins. */
export const twins = (measured: readonly Measured[]): string =>
  measured
    .map((each) => {
      const [typo, plain] = [behindTwins(each, 'typo'), behindTwins(each, 'no-accents')];
      return `- ${each.name}: ${typo.toFixed(3)} with a typo, ${plain.toFixed(3)} without accents\n`;
    })
    .join('');

/** The queries below a mark, worst first: what came, with grades, and what did not. */
export function failures({ name, answers }: Measured, below: number, part?: string): string {
  const bad = answers
    .filter(({ scores, query }) => scores.ndcg < below && (part ?? query.part) === query.part)
    .toSorted((a, b) => a.scores.ndcg - b.scores.ndcg)
    .map(({ query, found, scores }) => {
      const came = found.map((slug) => `${slug} ${query.relevant[slug] ?? 0}`).join(', ');
      const missed = Object.entries(query.relevant)
        .filter(([slug]) => !found.includes(slug))
        .map(([slug, grade]) => `${slug} ${grade}`)
        .join(', ');
      const filters = Object.entries(query.filters)
        .map(([field, values]) => ` ${field}=${values.join()}`)
        .join('');
      return `${scores.ndcg.toFixed(2)} ${query.id} (${query.kind}, ${query.part}): ${query.q}${filters}\n     came: ${came}\n     missed: ${missed}\n`;
    });
  return `${name}, ${bad.length} queries below ${below}\n${bad.join('')}`;
}
