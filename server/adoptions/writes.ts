import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { keepRevision, type Outcome, type Saving } from '../db/revisions.ts';
import { knownId, maybeKnownId, replace, saveBySlug } from '../db/rows.ts';
import { replaceSources } from '../db/sources.ts';
import { adoption, adoptionStep, city, event, practice } from '../db/tables.ts';
import { publish } from '../search/outbox.ts';
import type { AdoptionInput } from './schema.ts';

/** Saves an adoption with its journey. The practice, the city and the events must be there already. */
export async function saveAdoption(tx: Tx, input: AdoptionInput, saving: Saving): Promise<Outcome> {
  const { outcome, version } = await keepRevision(tx, 'adoption', input, saving);
  if (outcome === 'same') return outcome;
  const practiceId = await knownId(tx, practice, input.practice);
  const before = await prepareOnce(tx, 'practices of an adoption', () =>
    tx
      .select({ of: adoption.practiceId, became: adoption.becameId })
      .from(adoption)
      .where(eq(adoption.slug, sql.placeholder('slug')))
      .prepare(),
  ).execute({ slug: input.slug });
  const adoptionId = await saveBySlug(tx, adoption, {
    slug: input.slug,
    practiceId,
    cityId: await knownId(tx, city, input.city),
    fromAdoption: input.from ?? null,
    status: input.status,
    started: input.started ?? null,
    statusDate: input.status_date ?? null,
    summary: input.summary ?? null,
    scope: input.scope ?? null,
    fidelity: input.fidelity,
    kept: input.kept ?? null,
    changed: input.changed ?? null,
    dropped: input.dropped ?? null,
    adaptation: input.adaptation ?? null,
    localCost: input.local_cost ?? null,
    results: input.results ?? null,
    abandonReason: input.abandon_reason ?? null,
    becameId: await maybeKnownId(tx, practice, input.became),
    learnedThrough: input.learned_through ?? 'unknown',
    confirmedByOrigin: input.confirmed_by_origin ?? null,
    confirmedByAdopter: input.confirmed_by_adopter ?? null,
    inBetter: input.in_better,
    confidence: input.confidence,
    note: input.note ?? null,
    version,
    createdAt: saving.now,
    updatedAt: saving.now,
  });
  const steps = [];
  for (const [position, step] of (input.steps ?? []).entries()) {
    steps.push({
      adoptionId,
      position,
      kind: step.kind,
      date: step.date ?? null,
      text: step.text ?? null,
      eventId: await maybeKnownId(tx, event, step.event),
      action: step.action ?? null,
    });
  }
  await replace(tx, adoptionStep, { adoptionId }, steps);
  await replaceSources(tx, 'adoptionId', adoptionId, input.sources, input.confidence);
  // Those that it was of, or became, until now are looked at as well; what it becomes now follows from the adoption.
  const until = before.flatMap(({ of, became }) => (became === null ? [of] : [of, became]));
  publish(tx, [practiceId, ...until]);
  return outcome;
}
