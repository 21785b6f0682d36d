import { eq, ne } from 'drizzle-orm';
import { addressesIn } from '../contacts/addresses.ts';
import { allContacts } from '../contacts/reads.ts';
import { recordType } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { allRecords } from '../db/revisions.ts';
import { adoption, practice, tag } from '../db/tables.ts';
import { staleTranslations } from '../translations/reads.ts';
import { missingForPublication, missingForTransfer, monthsSince } from '../practices/profiles.ts';
import { anyPracticeBySlug } from '../practices/reads.ts';
import { isBefore } from '../vocabulary/dates.ts';
import { contradictionsIn, hintsIn } from './contradictions.ts';
import { linksIn } from './links.ts';

/** What a check found about one record. */
export interface Finding {
  readonly record: string;
  /** `publication` and `transfer` say what a record lacks for a profile, `hint` what would help; the rest is wrong. */
  readonly about:
    | 'publication'
    | 'transfer'
    | 'hint'
    | 'dates'
    | 'chain'
    | 'translation'
    | 'contact'
    | 'privacy'
    | 'link';
  readonly message: string;
}

const TWO_YEARS = 24;

/** Looks through the whole catalogue, a record at a time. */
export async function* findings(db: Db, now: Date): AsyncGenerator<Finding> {
  const today = now.toISOString().slice(0, 10);
  for (const kind of recordType) {
    for await (const { slug, record } of allRecords(db, kind)) {
      const name = `${kind}/${slug}`;
      for (const message of contradictionsIn(kind, record, today))
        yield { record: name, about: 'dates', message };
      for (const address of new Set(addressesIn(record)))
        yield {
          record: name,
          about: 'privacy',
          message: `A text holds the e-mail address ${address}. Put it into a contact, or take it out.`,
        };
      for (const message of hintsIn(kind, record)) yield { record: name, about: 'hint', message };
      if (kind === 'practice') yield* ofProfiles(db, slug, now);
    }
  }
  yield* ofAdoptions(db);
  yield* ofChains(await chain(db.select({ slug: tag.slug, to: tag.broader }).from(tag)), 'tag', 2);
  yield* ofChains(
    await chain(db.select({ slug: adoption.slug, to: adoption.fromAdoption }).from(adoption)),
    'adoption',
    50,
  );
  yield* ofTranslations(db);
  yield* ofContacts(db, now);
}

async function* ofProfiles(db: Db, slug: string, now: Date): AsyncGenerator<Finding> {
  const found = await anyPracticeBySlug(db, slug, now);
  if (found === undefined) return;
  const finding = (about: Finding['about']) => (message: string) => ({
    record: `practice/${slug}`,
    about,
    message,
  });
  yield* missingForPublication(found).map(finding('publication'));
  yield* missingForTransfer(found, now).map(finding('transfer'));
}

async function* ofAdoptions(db: Db): AsyncGenerator<Finding> {
  const rows = await db
    .select({
      slug: adoption.slug,
      started: adoption.started,
      practice: practice.slug,
      first: practice.started,
    })
    .from(adoption)
    .innerJoin(practice, eq(practice.id, adoption.practiceId));
  for (const { slug, started, practice: of, first } of rows)
    if (isBefore(started, first))
      yield {
        record: `adoption/${slug}`,
        about: 'dates',
        message: `It started (${started}) before the practice ${of} did (${first}).`,
      };
}

type Chain = Map<string, string | null>;
const chain = async (rows: Promise<{ slug: string; to: string | null }[]>): Promise<Chain> =>
  new Map((await rows).map(({ slug, to }) => [slug, to]));

/** Following `broader` or `from` has to come to an end: rings, and tags below tags below tags. */
function* ofChains(all: Chain, kind: 'tag' | 'adoption', longest: number): Generator<Finding> {
  for (const slug of all.keys()) {
    let steps = 0;
    for (
      let here: string | null | undefined = slug;
      here !== null && here !== undefined && steps <= longest;
      steps++
    )
      here = all.get(here);
    const message =
      kind === 'tag'
        ? 'Its broader tag has a broader one itself: tags have two levels.'
        : 'Following where it was taken from comes back to it.';
    if (steps > longest) yield { record: `${kind}/${slug}`, about: 'chain', message };
  }
}

async function* ofTranslations(db: Db): AsyncGenerator<Finding> {
  for (const { slug } of await staleTranslations(db))
    yield { record: `translation/${slug}`, about: 'translation', message: 'The original has changed since.' };
}

async function* ofContacts(db: Db, now: Date): AsyncGenerator<Finding> {
  const today = now.toISOString().slice(0, 10);
  for (const { practice: of, role, confirmed_on: confirmed, expires } of await allContacts(db)) {
    const finding = (message: string): Finding => ({
      record: `practice/${of}`,
      about: 'contact',
      message: `The contact "${role}" ${message}`,
    });
    if (isBefore(expires, today)) yield finding(`ran out (${expires}). Remove it, or give it a new date.`);
    else if (confirmed === undefined) yield finding('was never confirmed.');
    else if (monthsSince(confirmed, now) >= TWO_YEARS)
      yield finding(`was last confirmed in ${confirmed}, two years ago or more.`);
  }
}

/** Every web address of the catalogue with a record that names it. */
export async function linksOf(db: Db): Promise<Map<string, string>> {
  const links = new Map<string, string>();
  for (const kind of recordType)
    for await (const { slug, record } of allRecords(db, kind))
      for (const url of linksIn(record)) if (!links.has(url)) links.set(url, `${kind}/${slug}`);
  return links;
}

/** Slugs of the practices that are not archived. */
export const livePractices = async (db: Db): Promise<string[]> =>
  (await db.select({ slug: practice.slug }).from(practice).where(ne(practice.status, 'archived'))).map(
    ({ slug }) => slug,
  );
