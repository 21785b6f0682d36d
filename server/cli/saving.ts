import { setImmediate as aTurn } from 'node:timers/promises';
import { ne } from 'drizzle-orm';
import type { AdoptionInput } from '../adoptions/schema.ts';
import { saveAdoption } from '../adoptions/writes.ts';
import type { CityInput } from '../cities/schema.ts';
import { saveCity } from '../cities/writes.ts';
import type { ContactInput } from '../contacts/schema.ts';
import { contactOf } from '../contacts/reads.ts';
import { saveContact } from '../contacts/writes.ts';
import type { Tx } from '../db/open.ts';
import type { Staged } from '../db/staging.ts';
import { newestRecord, type Outcome, type Saving } from '../db/revisions.ts';
import { practice } from '../db/tables.ts';
import type { EventInput } from '../events/schema.ts';
import { saveEvent } from '../events/writes.ts';
import { type Difference, differences } from '../files/cells.ts';
import { type Kind, kinds } from '../files/kinds.ts';
import type { PlanInput } from '../plans/schema.ts';
import { savePlan } from '../plans/writes.ts';
import type { PracticeOf } from '../practices/input.ts';
import { savePractice } from '../practices/writes.ts';
import type { TranslationInput } from '../translations/schema.ts';
import { saveTranslation } from '../translations/writes.ts';
import type { TagInput } from '../vocabulary/schema.ts';
import { saveTag } from '../vocabulary/writes.ts';
import type { Erased } from './erased.ts';
import type { Intake } from './intake.ts';
import { Refusal } from './io.ts';
import { columnsOf, withOtherFields } from './other-fields.ts';

type Save = (tx: Tx, record: unknown, saving: Saving) => Promise<Outcome>;
const saves: Record<Kind, Save> = {
  tag: (tx, record, saving) => saveTag(tx, record as TagInput, saving),
  city: (tx, record, saving) => saveCity(tx, record as CityInput, saving),
  practice: (tx, record, saving) => savePractice(tx, record as PracticeOf, saving),
  event: (tx, record, saving) => saveEvent(tx, record as EventInput, saving),
  adoption: (tx, record, saving) => saveAdoption(tx, record as AdoptionInput, saving),
  plan: (tx, record, saving) => savePlan(tx, record as PlanInput, saving),
  translation: (tx, record, saving) => saveTranslation(tx, record as TranslationInput, saving),
  contact: (tx, record) => saveContact(tx, record as ContactInput),
};
/** Saves a record of any kind. */
export const saveRecord = (tx: Tx, kind: Kind, record: unknown, saving: Saving): Promise<Outcome> =>
  saves[kind](tx, record, saving);

/**
 * What happened to a record: `kept` is one that is known and was not to be touched, `erased` a contact who asked to be
 * forgotten and stays so.
 */
export type Fate = Outcome | 'kept' | 'archived' | 'erased';

export interface Change {
  readonly kind: Kind;
  readonly slug: string;
  readonly title: string;
  readonly fate: Exclude<Fate, 'same' | 'kept' | 'erased'>;
  /** The number of its file; undefined for what is archived because no file holds it. */
  readonly file: number | undefined;
  readonly differences: Difference[];
}

export interface SavingStaged {
  readonly saving: Saving;
  readonly onlyNew: boolean;
  /** The share of practices, in percent, that may be archived because they are in no file; undefined: none. */
  readonly archiveMissing: number | undefined;
  readonly erased: Erased;
  /** Nothing was written since the records that are the same were found to be so. */
  readonly trustSame: boolean;
  onRecord(file: number, fate: Fate, records?: number): void;
  /** Fields of a known record that stay as they are, because the table has no column for them. */
  onKept(file: number, fields: string[]): void;
  /** Asked for only where somebody wants to see the changes: finding them out takes a look at every old version. */
  readonly onChange?: ((change: Change) => void) | undefined;
}

/** Saves what was staged, each kind after those it refers to. */
export async function saveStaged(tx: Tx, intake: Intake, options: SavingStaged): Promise<void> {
  const { staging } = intake;
  const { onlyNew, trustSame } = options;
  if (trustSame)
    for (const { file, records } of staging.same())
      options.onRecord(file, onlyNew ? 'kept' : 'same', records);
  for (const kind of kinds) {
    for (let last = 0; ; ) {
      const portion = staging.after(kind, last, !trustSame);
      for (const staged of portion) {
        last = staged.seq;
        await saveOne(tx, intake, kind, staged, options);
      }
      if (portion.length === 0) break;
      // The driver is synchronous: without a turn of the event loop no signal is heard and no statement is freed.
      await aTurn();
    }
  }
  if (options.archiveMissing !== undefined)
    await archiveMissing(tx, staging, options.archiveMissing, options);
}

async function saveOne(
  tx: Tx,
  intake: Intake,
  kind: Kind,
  { file, slug, json }: Staged,
  { saving, onlyNew, erased, ...tell }: SavingStaged,
): Promise<void> {
  const read: unknown = JSON.parse(json);
  if (kind === 'contact' && erased.has((read as ContactInput).mailbox ?? '')) {
    tell.onRecord(file, 'erased');
    return;
  }
  const given = erased.without(read);
  const columns = columnsOf(intake, file, kind);
  const wanted = onlyNew || tell.onChange !== undefined || columns !== undefined;
  const before = wanted ? await knownRecord(tx, kind, given, slug) : undefined;
  if (onlyNew && before !== undefined) {
    tell.onRecord(file, 'kept');
    return;
  }
  const { record, kept } =
    columns === undefined || before === undefined
      ? { record: given, kept: [] }
      : withOtherFields(kind, given, before, columns);
  tell.onKept(file, kept);
  const fate = await saves[kind](tx, record, saving);
  tell.onRecord(file, fate);
  if (fate === 'same') return;
  const found = fate === 'added' ? [] : differences(kind, before, record);
  tell.onChange?.({ kind, slug, title: titleOf(record), fate, file, differences: found });
}

/** A record as the catalogue holds it; undefined when it does not. */
async function knownRecord(tx: Tx, kind: Kind, record: unknown, slug: string): Promise<unknown> {
  if (kind !== 'contact') return newestRecord(tx, kind, slug);
  const { practice: of, role } = record as ContactInput;
  return contactOf(tx, of, role);
}

const titleOf = (record: unknown): string => {
  const {
    title,
    name,
    labels,
    practice: of,
  } = record as { title?: string; name?: string; labels?: { en: string }; practice?: string };
  return title ?? name ?? labels?.en ?? of ?? '';
};

/** Archives the practices that no file holds. @throws Refusal when that would be more than a share of the catalogue. */
async function archiveMissing(
  tx: Tx,
  staging: Intake['staging'],
  percent: number,
  options: SavingStaged,
): Promise<void> {
  const active = await tx
    .select({ slug: practice.slug })
    .from(practice)
    .where(ne(practice.status, 'archived'));
  const missing = active.filter(({ slug }) => !staging.isNamed('practice', slug));
  if (missing.length > (active.length * percent) / 100) {
    const some = missing.slice(0, 5).map(({ slug }) => slug);
    throw new Refusal(
      `${missing.length} of ${active.length} practices are in none of these files (${some.join(', ')}${missing.length > 5 ? ', …' : ''}); archiving stops at ${percent} %. Nothing was written. If they are to go, say --archive-limit ${Math.ceil((missing.length / active.length) * 100)}.`,
    );
  }
  for (const { slug } of missing) {
    const before = (await newestRecord(tx, 'practice', slug)) as PracticeOf;
    await savePractice(tx, { ...before, status: 'archived' }, options.saving);
    options.onChange?.({
      kind: 'practice',
      slug,
      title: before.title,
      fate: 'archived',
      file: undefined,
      differences: [],
    });
    options.onRecord(-1, 'archived');
  }
}
