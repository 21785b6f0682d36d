import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { byVersionIn } from '../db/by-version.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, adoptionStep, event, practice } from '../db/tables.ts';
import { dateOrder } from '../vocabulary/dates.ts';
import { wordingIn } from '../vocabulary/wording.ts';
import { adoptionCard, adoptionsOf } from './cards.ts';
import type { AdoptionCard, Story } from './schema.ts';

// One way from an event to a result, for the first page: a chain of adoptions with a date at each step.

/** So many newest adoptions that began at an event are looked at, so many ways on from each, so many links far. */
const [STARTS, WAYS, LINKS] = [20, 3, 3];
const ENDS = ['running', 'result'];

/**
 * The story with the most dated steps among those that begin at an event and end with something that runs or has a result;
 * the newest of equals. Null where the catalogue has none. Read again when the catalogue has changed.
 */
export const story = byVersionIn('story', async (db, language): Promise<Story | null> => {
  const starts = await prepareOnce(db, 'beginnings of stories', () =>
    db
      .selectDistinct({ slug: adoption.slug, order: sql`${dateOrder(adoption.statusDate)}` })
      .from(adoptionStep)
      .innerJoin(adoption, eq(adoption.id, adoptionStep.adoptionId))
      .innerJoin(practice, eq(practice.id, adoption.practiceId))
      .where(
        and(eq(practice.status, 'published'), isNotNull(adoptionStep.eventId), isNotNull(adoptionStep.date)),
      )
      .orderBy(desc(dateOrder(adoption.statusDate)), asc(adoption.slug))
      .limit(STARTS)
      .prepare(),
  ).execute();
  let best: Story | null = null;
  for (const { slug } of starts) {
    const card = await adoptionCard(db, slug, language);
    if (card === undefined) continue;
    const told = await onFrom(db, language, card, []);
    const from = told.findIndex((step) => step.event !== null);
    const steps = told.slice(from);
    if (!ENDS.includes(steps.at(-1)?.kind.code ?? '') || steps.length < 2) continue;
    if (best === null || steps.length > best.steps.length) best = { origin: card.origin, steps };
  }
  return best;
});

type Step = Story['steps'][number];

/** The dated steps of an adoption and, where it grew into a practice that was taken over, of the longest way on from there. */
async function onFrom(
  db: Db,
  language: Language,
  card: AdoptionCard,
  before: readonly string[],
): Promise<Step[]> {
  const own = await datedSteps(db, language, card);
  if (card.became === null || before.length >= LINKS) return upToEnd(own);
  const passed = [...before, card.slug];
  const next = (await adoptionsOf(db, card.became.slug, language)).filter(
    ({ slug }) => !passed.includes(slug),
  );
  let longest: Step[] = [];
  for (const each of next.slice(0, WAYS)) {
    const way = await onFrom(db, language, each, passed);
    if (way.length > longest.length) longest = way;
  }
  return longest.length === 0 ? upToEnd(own) : [...own, ...longest];
}

/** What was only planned after the last thing that runs is no end of a story. */
const upToEnd = (steps: Step[]): Step[] =>
  steps.slice(0, steps.findLastIndex(({ kind }) => ENDS.includes(kind.code)) + 1);

async function datedSteps(db: Db, language: Language, card: AdoptionCard): Promise<Step[]> {
  const { label, event: titled } = await wordingIn(db, language);
  const rows = await prepareOnce(db, 'dated steps of an adoption', () =>
    db
      .select({
        kind: adoptionStep.kind,
        date: sql<string>`${adoptionStep.date}`,
        event: { slug: event.slug, title: event.title },
      })
      .from(adoptionStep)
      .innerJoin(adoption, eq(adoption.id, adoptionStep.adoptionId))
      .leftJoin(event, eq(event.id, adoptionStep.eventId))
      .where(and(eq(adoption.slug, sql.placeholder('slug')), isNotNull(adoptionStep.date)))
      .orderBy(asc(adoptionStep.position))
      .prepare(),
  ).execute({ slug: card.slug });
  return rows.map(({ kind, date, event: at }) => ({
    kind: label('stepKind', kind),
    date,
    event: at === null ? null : titled(at),
    city: card.city,
    practice: card.practice,
    adoption: card.slug,
  }));
}
