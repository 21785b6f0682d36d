import type { AdoptionInput } from '../adoptions/schema.ts';
import { byVersion } from '../db/by-version.ts';
import type { Change } from '../db/changes.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { revisionOf } from '../db/revisions.ts';
import type { EventInput } from '../events/schema.ts';
import type { PlanInput } from '../plans/schema.ts';
import type { PracticeOf } from '../practices/input.ts';
import { tellAdoption } from './adoption.ts';
import { type Context, contextFor } from './context.ts';
import { type Entry, idOf, pathOf, type Told } from './entry.ts';
import { tellEvent, tellPlan } from './event-or-plan.ts';
import { tellPractice } from './practice.ts';

/** As many entries are kept: different feeds have the same ones, and readers ask again and again. */
const MOST_KEPT = 2000;
const keptEntries = byVersion('entries of feeds', async () => new Map<string, Entry>());

/** Changes as entries, in the order given. @param domain see `idOf`; always the same one. */
export async function entriesOf(
  db: Db,
  changes: readonly Change[],
  { domain, language = 'en' }: { domain: string; language: Language | undefined },
): Promise<Entry[]> {
  const kept = await keptEntries(db);
  const keyOf = ({ kind, slug, version }: Change) => `${language} ${kind} ${slug} ${version}`;
  const unknown = changes.filter((change) => !kept.has(keyOf(change)));
  const made = new Map<string, Entry>();
  const context = await contextFor(db, unknown, language);
  for (const change of unknown) {
    const entry = await entryOf(db, change, context, domain);
    if (entry !== undefined) made.set(keyOf(change), entry);
  }
  const entries = changes.map((change) => made.get(keyOf(change)) ?? kept.get(keyOf(change)));
  for (const [key, entry] of made) kept.set(key, entry);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return entries.filter((entry) => entry !== undefined);
}

/** Undefined where the version went between listing and reading it. */
async function entryOf(db: Db, change: Change, context: Context, domain: string): Promise<Entry | undefined> {
  const { kind, slug, version, before, what } = change;
  const kept = await revisionOf(db, kind, slug, version);
  const then = before === null ? undefined : await revisionOf(db, kind, slug, before);
  if (kept === undefined) return undefined;
  const { tags, ...told } = tell(change, kept.record, then?.record, context);
  const readable = what === 'archived' ? before : version;
  return {
    ...told,
    id: idOf(domain, kind, (kept.record as { slug: string }).slug, version),
    path: pathOf(change),
    versionPath: kind === 'practice' ? `${pathOf(change)}/v/${readable}` : null,
    at: new Date(change.savedAt),
    tags: tags.map((tag) => ({ slug: tag, label: context.names.tag.get(tag) ?? tag })),
  };
}

function tell(change: Change, after: unknown, before: unknown, context: Context): Told {
  switch (change.kind) {
    case 'practice':
      return tellPractice(change, after as PracticeOf, before as PracticeOf | undefined, context);
    case 'adoption':
      return tellAdoption(change, after as AdoptionInput, before as AdoptionInput | undefined, context);
    case 'event':
      return tellEvent(change, after as EventInput, before as EventInput | undefined, context);
    case 'plan':
      return tellPlan(change, after as PlanInput, before as PlanInput | undefined, context);
  }
}
