import { eq } from 'drizzle-orm';
import type { Tx } from '../db/open.ts';
import { keepRevision, type Outcome, type Saving } from '../db/revisions.ts';
import { knownId, maybeKnownId, replace, saveBySlug } from '../db/rows.ts';
import { replaceSources } from '../db/sources.ts';
import { city, event, eventCity, eventPractice, practice } from '../db/tables.ts';
import { publish } from '../search/outbox.ts';
import type { EventInput } from './schema.ts';

/** Saves an event, who came and what was shown. Cities and practices must be there already. */
export async function saveEvent(tx: Tx, input: EventInput, saving: Saving): Promise<Outcome> {
  const { outcome, version } = await keepRevision(tx, 'event', input, saving);
  if (outcome === 'same') return outcome;
  const eventId = await saveBySlug(tx, event, {
    slug: input.slug,
    kind: input.kind,
    number: input.number ?? null,
    title: input.title,
    cityId: await maybeKnownId(tx, city, input.city),
    start: input.start ?? null,
    end: input.end ?? null,
    dateNote: input.date_note ?? null,
    format: input.format,
    formatConfidence: input.format_confidence ?? null,
    summary: input.summary,
    participantsConfidence: input.participants_confidence ?? null,
    note: input.note ?? null,
    inBetter: input.in_better,
    confidence: input.confidence,
    version,
    createdAt: saving.now,
    updatedAt: saving.now,
  });
  const participants = [];
  for (const slug of input.participants ?? [])
    participants.push({ eventId, cityId: await knownId(tx, city, slug) });
  await replace(tx, eventCity, { eventId }, participants);

  const before = await tx
    .select({ id: eventPractice.practiceId })
    .from(eventPractice)
    .where(eq(eventPractice.eventId, eventId));
  const shown = [];
  for (const { practice: slug, role } of input.practices ?? []) {
    shown.push({ eventId, practiceId: await knownId(tx, practice, slug), role });
  }
  await replace(tx, eventPractice, { eventId }, shown);
  await replaceSources(tx, 'eventId', eventId, input.sources, input.confidence);
  publish(tx, [...before.map(({ id }) => id), ...shown.map(({ practiceId }) => practiceId)]);
  return outcome;
}
