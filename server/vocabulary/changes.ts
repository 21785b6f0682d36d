import { isDeepStrictEqual } from 'node:util';
import { fieldName } from './field-names.ts';
import { type Say, sayIn } from './say.ts';

/** A record as a file would hold it. */
export type Fields = Readonly<Record<string, unknown>>;

/** The names of the fields that differ; instead of a plan's list of actions, the actions that do. */
export function changes(
  before: Fields,
  after: Fields,
  titles: ReadonlyMap<string, string>,
  say: Say = sayIn('en'),
): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...fields].filter((field) => !isDeepStrictEqual(before[field], after[field]));
  const names = changed.flatMap((field) =>
    field === 'actions' ? changedActions(before, after, titles, say) : [fieldName(field, say)],
  );
  return [...new Set(names)];
}

interface Action {
  readonly slug: string;
  readonly title: string;
}
const actionsOf = ({ actions }: Fields): Action[] => (Array.isArray(actions) ? (actions as Action[]) : []);

/** Only what the plan says today has a name on its page: a title that was taken out stays out. */
export const actionTitles = (newest: Fields): Map<string, string> =>
  new Map(actionsOf(newest).map(({ slug, title }) => [slug, title]));

function changedActions(
  before: Fields,
  after: Fields,
  titles: ReadonlyMap<string, string>,
  say: Say,
): string[] {
  const [old, now] = [before, after].map((of) => new Map(actionsOf(of).map((each) => [each.slug, each])));
  const slugs = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const changed = [...slugs].filter((slug) => !isDeepStrictEqual(old?.get(slug), now?.get(slug)));
  const named = changed.map((slug) => {
    const title = titles.get(slug);
    const became = old?.has(slug) !== true ? '.added' : now?.has(slug) === true ? '' : '.removed';
    return title === undefined ? say(`change.action${became}`) : say(`change.named${became}`, { title });
  });
  return named.length === 0 ? [say('change.order')] : named;
}
