import { and, eq, notInArray } from 'drizzle-orm';
import type { Tx } from '../db/open.ts';
import { keepRevision, type Outcome, type Saving } from '../db/revisions.ts';
import { knownId, replace, saveBySlug } from '../db/rows.ts';
import { replaceSources } from '../db/sources.ts';
import {
  action,
  actionInspiration,
  actionInspirationCity,
  actionNote,
  city,
  plan,
  practice,
} from '../db/tables.ts';
import { publish } from '../search/outbox.ts';
import type { PlanInput } from './schema.ts';

/** Saves an action plan with its actions. The practices and cities that inspired them must be there already. */
export async function savePlan(tx: Tx, input: PlanInput, saving: Saving): Promise<Outcome> {
  const { outcome, version } = await keepRevision(tx, 'plan', input, saving);
  if (outcome === 'same') return outcome;
  const planId = await saveBySlug(tx, plan, {
    slug: input.slug,
    cityId: await knownId(tx, city, input.city),
    title: input.title,
    periodStart: input.period_start ?? null,
    periodEnd: input.period_end ?? null,
    instrument: input.instrument ?? null,
    summary: input.summary ?? null,
    link: input.link ?? null,
    inBetter: input.in_better,
    confidence: input.confidence,
    note: input.note ?? null,
    version,
    createdAt: saving.now,
    updatedAt: saving.now,
  });
  const actions = input.actions ?? [];
  const kept = actions.map(({ slug }) => slug);
  await tx.delete(action).where(and(eq(action.planId, planId), notInArray(action.slug, kept)));
  for (const [position, each] of actions.entries()) await saveAction(tx, planId, position, each);
  await replaceSources(tx, 'planId', planId, input.sources, input.confidence);
  // Nothing of a plan is searched, but pages of practices and cities show it: the catalogue version has to rise.
  publish(tx, []);
  return outcome;
}

type ActionInput = NonNullable<PlanInput['actions']>[number];

async function saveAction(tx: Tx, planId: number, position: number, input: ActionInput): Promise<void> {
  const { slug, title, text = null, status } = input;
  const actionId = await saveBySlug(tx, action, { slug, planId, position, title, text, status });
  const practices = [];
  for (const of of input.inspired_by ?? [])
    practices.push({ actionId, practiceId: await knownId(tx, practice, of) });
  await replace(tx, actionInspiration, { actionId }, practices);
  const cities = [];
  for (const of of input.inspiration_cities ?? [])
    cities.push({ actionId, cityId: await knownId(tx, city, of) });
  await replace(tx, actionInspirationCity, { actionId }, cities);
  const notes = (input.notes ?? []).map(({ date = null, text: words }, at) => ({
    actionId,
    position: at,
    date,
    text: words,
  }));
  await replace(tx, actionNote, { actionId }, notes);
}
