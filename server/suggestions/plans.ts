import { eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { city, plan } from '../db/tables.ts';
import { type Named, named, NONE, titlesOf, yearOf } from './named.ts';

/** Action plans, found by their city too. */
export async function plansNamed(db: Db): Promise<Named[]> {
  const plans = await db
    .select({
      slug: plan.slug,
      title: plan.title,
      start: plan.periodStart,
      city: city.name,
      place: city.slug,
    })
    .from(plan)
    .innerJoin(city, eq(city.id, plan.cityId));
  const names = await titlesOf(db, 'city');
  return plans.map(
    (row): Named => ({
      kind: 'plan',
      ...named(row.title, NONE, `${row.title} ${row.city}`),
      language: 'en',
      address: `/plans/${row.slug}`,
      weight: 1,
      line: (into) => [names(row.place).get(into) ?? row.city, ...yearOf(row.start)].join(' · '),
    }),
  );
}
