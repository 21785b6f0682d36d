import type { Comparison } from '../api.ts';
import { told } from './facts.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

type Row = Comparison['rows'][number];
type Cell = Row['cells'][number];

interface Props {
  readonly comparison: Comparison;
  /** The address of the comparison without one of its columns. */
  readonly without: (slug: string) => string;
}

/** Records side by side, a row a field: those in which they differ, then those in which they are the same. */
export function ComparisonTable({ comparison, without }: Props) {
  const say = useSay();
  const differing = comparison.rows.filter(({ differs }) => differs);
  const languages = comparison.columns.map(({ language }) => say.foreign(language));
  const same = comparison.rows.filter(({ differs, cells }) => !differs && cells[0]?.answer !== 'not-asked');
  return (
    <div class="table-scroll" role="region" aria-label={say('choosing.table')} tabIndex={0}>
      <table class="compare">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{say('choosing.table.field')}</span>
            </th>
            {comparison.columns.map(({ slug, title, city, titleLanguage }) => {
              const titled = told(title, say.foreign(titleLanguage));
              const [first, second] =
                comparison.of === 'practices' ? [titled, city.name] : [city.name, titled];
              return (
                <th scope="col" key={slug}>
                  <Link href={`/${comparison.of}/${slug}`}>{first}</Link>
                  <small class="line">{second}</small>
                  {comparison.columns.length > 2 && (
                    <small class="line no-print">
                      <Link href={without(slug)}>
                        {say('choosing.table.take-out')}
                        <span class="visually-hidden">: {titled}</span>
                      </Link>
                    </small>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {differing.map((row) => (
            <Line key={row.field} row={row} languages={languages} />
          ))}
        </tbody>
        {same.length > 0 && (
          <tbody>
            <tr class="divider">
              <th scope="rowgroup" colSpan={comparison.columns.length + 1}>
                {say('choosing.table.same')}
              </th>
            </tr>
            {same.map((row) => (
              <Line key={row.field} row={row} languages={languages} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

interface LineProps {
  readonly row: Row;
  /** Of what each column's record wrote, where that is not the page's. */
  readonly languages: readonly (string | undefined)[];
}

function Line({ row: { label, kind, cells }, languages }: LineProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell, at) => (
        <td key={at}>
          <Answer cell={cell} kind={kind} lang={languages[at]} />
        </td>
      ))}
    </tr>
  );
}

interface AnswerProps {
  readonly cell: Cell;
  readonly kind: Row['kind'];
  readonly lang: string | undefined;
}

function Answer({ cell: { values, pieces, answer }, kind, lang }: AnswerProps) {
  const say = useSay();
  const texts =
    kind === 'date' ? values.map(say.date) : pieces.map((each) => <Pieces of={each} lang={lang} />);
  const [first, ...more] = texts;
  if (first === undefined)
    return <span class="unknown">{answer === 'stated' ? '–' : say(`choosing.table.${answer}`)}</span>;
  if (more.length === 0) return <>{first}</>;
  return (
    <ul>
      {texts.map((text, at) => (
        <li key={at}>{text}</li>
      ))}
    </ul>
  );
}

/** A text of the catalogue's words and the record's, each said in its language. */
function Pieces({ of, lang }: { of: Cell['pieces'][number]; lang: string | undefined }) {
  const say = useSay();
  return <>{of.map(({ text, written, language }) => told(text, written ? lang : say.foreign(language)))}</>;
}
