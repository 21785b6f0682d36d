import type { Language, RecordType } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { isPublished, newestVersions } from '../db/revisions.ts';
import { sayIn } from './say.ts';
import { actionTitles, changes, type Fields } from './changes.ts';
import type { History } from './shapes.ts';

/** As many versions as a page lists. */
const LISTED = 10;

/** What changed in a record, and when: its newest versions, newest first, and how many there are in all. */
export async function historyOf(
  db: Db,
  kind: RecordType,
  slug: string,
  language: Language = 'en',
): Promise<History> {
  // One more than is listed, to say what the oldest of them changed. Versions are numbered from 1 without a gap.
  const rows = await newestVersions(db, kind, slug, LISTED + 1);
  const records = rows.map(({ record }) => JSON.parse(record) as Fields);
  const titles = actionTitles(records[0] ?? {});
  return {
    total: rows[0]?.version ?? 0,
    versions: rows.slice(0, LISTED).map(({ version, savedAt }, at) => {
      const [after, before] = [records[at], records[at + 1]];
      return {
        version,
        on: savedAt.toISOString(),
        first: version === 1,
        changed:
          after === undefined || before === undefined ? [] : changes(before, after, titles, sayIn(language)),
        readable: kind === 'practice' && isPublished(after),
      };
    }),
  };
}
