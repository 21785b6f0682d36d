import { isDeepStrictEqual } from 'node:util';
import type { RecordType } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { newestVersions } from '../db/revisions.ts';
import { fieldName } from './field-names.ts';
import type { History } from './shapes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** As many versions as a page lists. */
const LISTED = 10;

/** What changed in a record, and when: its newest versions, newest first, and how many there are in all. */
export async function historyOf(db: Db, kind: RecordType, slug: string): Promise<History> {
  // One more than is listed, to say what the oldest of them changed. Versions are numbered from 1 without a gap.
  const rows = await newestVersions(db, kind, slug, LISTED + 1);
  const records = rows.length === 1 ? [] : rows.map(({ record }) => JSON.parse(record) as Fields);
  const titles = actionTitles(records[0] ?? {});
  return {
    total: rows[0]?.version ?? 0,
    versions: rows.slice(0, LISTED).map(({ version, savedAt }, at) => {
      const [after, before] = [records[at], records[at + 1]];
      return {
        version,
        on: savedAt.toISOString(),
        first: version === 1,
        changed: after === undefined || before === undefined ? [] : changes(before, after, titles),
      };
    }),
  };
}

/** The names of the fields that differ; instead of a plan's list of actions, the actions that do. */
function changes(before: Fields, after: Fields, titles: ReadonlyMap<string, string>): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...fields].filter((field) => !isDeepStrictEqual(before[field], after[field]));
  const names = changed.flatMap((field) =>
    field === 'actions' ? changedActions(before, after, titles) : [fieldName(field)],
  );
  return [...new Set(names)];
}

interface Action {
  readonly slug: string;
  readonly title: string;
}
const actionsOf = ({ actions }: Fields): Action[] => (Array.isArray(actions) ? (actions as Action[]) : []);

/** Only what the plan says today has a name on its page: a title that was taken out stays out. */
const actionTitles = (newest: Fields): Map<string, string> =>
  new Map(actionsOf(newest).map(({ slug, title }) => [slug, title]));

function changedActions(before: Fields, after: Fields, titles: ReadonlyMap<string, string>): string[] {
  const [old, now] = [before, after].map((of) => new Map(actionsOf(of).map((each) => [each.slug, each])));
  const slugs = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const changed = [...slugs].filter((slug) => !isDeepStrictEqual(old?.get(slug), now?.get(slug)));
  const named = changed.map((slug) => {
    const title = titles.get(slug);
    const name = title === undefined ? 'An action' : `Action “${title}”`;
    if (old?.has(slug) !== true) return `${name} added`;
    return now?.has(slug) === true ? name : `${name} removed`;
  });
  return named.length === 0 ? ['Order of the actions'] : named;
}
