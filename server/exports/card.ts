import { CODEBOOK, CODES } from './codebook.ts';
import { LICENCE } from './datapackage.ts';
import { datedAt, type State } from './state.ts';
import { TABLES } from './tables.ts';

/** What a table holds of a kind, for those who judge whether the data suit their question. */
export interface Shares {
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>;
  /** Published practices by country of origin, most first. */
  readonly countries: readonly (readonly [country: string, practices: number])[];
  /** Published practices that came up in BETTER, that say what failed, and whose adoption is on record. */
  readonly inBetter: number;
  readonly withFailures: number;
  readonly adopted: number;
}

/** How to cite one state of the whole catalogue. */
export const citationOf = (state: State, origin: string): string =>
  `Practice Exchange (${datedAt(state).getUTCFullYear()}). Good practices of European cities and their adoptions ` +
  `(${state.id}) [Data set]. ${origin}/data`;

/** The dataset card: what the tables are, how they came about, and what they cannot show. */
export function cardOf(state: State, origin: string, shares: Shares): string {
  const rows = (name: string): number => shares.rows.get(name) ?? 0;
  const practices = rows('practices');
  const share = (part: number): string =>
    practices === 0 ? '0' : `${part} of ${practices} (${Math.round((100 * part) / practices)} %)`;
  const table = TABLES.map(
    ({ name, title, description }) => `| ${name}.csv | ${title} | ${rows(name)} | ${description} |`,
  );
  return `# Good practices of European cities and their adoptions

Snapshot ${state.id}, from ${origin}

## Cite as

${citationOf(state, origin)}

The snapshot names the state of the catalogue; CHECKSUMS tells whether a file is the one that was published. Single records
and their versions have citations of their own: ${origin}/practices.

## Licence

${LICENCE.title} (${LICENCE.path}): use it for whatever you like, and name Practice Exchange. Documents and pages
that are linked have their own terms.

## Files

| file | what | rows | |
|---|---|---|---|
${table.join('\n')}
| ${CODEBOOK.name}.csv | ${CODEBOOK.title} | ${CODEBOOK.rows.length} | ${CODEBOOK.description} |
| ${CODES.name}.csv | ${CODES.title} | ${CODES.rows.length} | ${CODES.description} |
| datapackage.json | Data package | | Every field with its type, and which table it leads to (Frictionless). |

CSV as RFC 4180 has it: UTF-8 without a mark, commas, CRLF, a row of names. An empty cell says nothing. A text that a
spreadsheet would run as a formula (it begins with \`=\`, \`+\`, \`-\` or \`@\`, perhaps after spaces or apostrophes) has one
apostrophe more in front: take it off. Tables are joined by the names (slugs) that the codebook lists under \`refers_to\`.

## How it came about

The catalogue began with what five cities (Genoa, Gävle, Birmingham, Tartu, Nyíregyháza) learned from each other in the project
BETTER (Interreg Europe, 2019–2023): its newsletters, pages, action plans. Practices of other cities were added from evaluations,
official reports, catalogues, the press and pages of the cities. Editors wrote the texts in their own words; every record names its
sources (sources.csv), and \`confidence\` says where something was inferred and not stated.

## What is in it

- Practices: ${practices} from ${shares.countries.length} countries; most from ${shares.countries
    .slice(0, 5)
    .map(([country, count]) => `${country} (${count})`)
    .join(', ')}.
- From BETTER: ${share(shares.inBetter)}. With at least one adoption on record: ${share(shares.adopted)}. Saying what went wrong: ${share(shares.withFailures)}.
- Adoptions: ${rows('adoptions')}. Events: ${rows('events')}. Action plans: ${rows('plans')}. Places: ${rows('cities')}.

## What it cannot show

- It is no sample. What is in it was written about, mostly in English or by a project; cities that publish little are missing, and so
  are practices that nobody found worth writing about. Counts by country say where editors looked, not where practices are.
- What failed is reported less than what went well. An empty \`failures\` is no success: practice_answers.csv tells "none" from
  "unknown", and what is in neither was not asked.
- An adoption that is not on record may well exist. \`status\` and \`stage\` are as of the newest source, not of the date of the snapshot.
- Costs are in the currency and prices of their source, and seldom complete. Figures before and after are texts.
- Numbers of inhabitants that no project page gives are those of GeoNames for the built-up place.
- Dates are as exact as their source; do not fill in what is not there.

## Not in it

Drafts, records that were withdrawn, earlier versions, and contacts. Addresses of e-mail within texts are replaced by
\`[address removed]\`.
`;
}
