import { asc, eq, sql } from 'drizzle-orm';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { sourcesOf } from '../db/sources.ts';
import { action, adoption, adoptionStep, event, plan } from '../db/tables.ts';
import { historyOf } from '../vocabulary/history.ts';
import { wordingIn } from '../vocabulary/wording.ts';
import { adoptionCard, passedOn } from './cards.ts';
import { lineageOf } from './lineage.ts';
import type { Adoption } from './schema.ts';

export async function adoptionBySlug(
  db: Db,
  slug: string,
  language: Language = 'en',
): Promise<Adoption | undefined> {
  const found = await adoptionCard(db, slug, language);
  const [row] = await db.select().from(adoption).where(eq(adoption.slug, slug));
  if (found === undefined || row === undefined) return undefined;
  const { label, event: titled, plan: planTitled, source } = await wordingIn(db, language);
  const steps = await db
    .select({
      kind: adoptionStep.kind,
      date: adoptionStep.date,
      text: adoptionStep.text,
      event: { slug: event.slug, title: event.title },
      action: { title: action.title, plan: sql<string>`${plan.slug}`, planTitle: sql<string>`${plan.title}` },
    })
    .from(adoptionStep)
    .leftJoin(event, eq(event.id, adoptionStep.eventId))
    .leftJoin(action, eq(action.slug, adoptionStep.action))
    .leftJoin(plan, eq(plan.id, action.planId))
    .where(eq(adoptionStep.adoptionId, row.id))
    .orderBy(asc(adoptionStep.position));
  return {
    ...found,
    summary: row.summary,
    scope: row.scope,
    fidelity: label('fidelity', row.fidelity),
    kept: row.kept,
    changed: row.changed,
    dropped: row.dropped,
    adaptation: row.adaptation,
    localCost: row.localCost,
    results: row.results,
    learnedThrough: label('learnedThrough', row.learnedThrough),
    confirmedByOrigin: row.confirmedByOrigin,
    confirmedByAdopter: row.confirmedByAdopter,
    confidence: label('confidence', row.confidence),
    note: row.note,
    steps: steps.map((step) => ({
      kind: label('stepKind', step.kind),
      date: step.date,
      text: step.text,
      event: step.event === null ? null : titled(step.event),
      action:
        step.action === null
          ? null
          : {
              title: step.action.title,
              plan: planTitled({ slug: step.action.plan, title: step.action.planTitle }),
            },
    })),
    from: row.fromAdoption === null ? null : ((await adoptionCard(db, row.fromAdoption, language)) ?? null),
    passedOn: await passedOn(db, slug, language),
    chain: await lineageOf(db, row.practiceId, { only: slug, language }),
    sources: (await sourcesOf(db, 'adoptionId', row.id)).map(source),
    history: await historyOf(db, 'adoption', slug, language),
    updated: row.updatedAt.toISOString(),
  };
}
