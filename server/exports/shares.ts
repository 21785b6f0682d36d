import { setImmediate as aTurn } from 'node:timers/promises';
import { and, count, countDistinct, desc, eq, isNotNull, type SQL } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { adoption, city, practice } from '../db/tables.ts';
import type { Shares } from './card.ts';
import { published } from './practice-table.ts';

/** What the dataset card tells of a state, beside the numbers of rows. */
export async function sharesOf(db: Db): Promise<Omit<Shares, 'rows'>> {
  const practices = count();
  const countries = await db
    .select({ country: city.country, practices })
    .from(practice)
    .innerJoin(city, eq(city.id, practice.cityId))
    .where(published)
    .groupBy(city.country)
    .orderBy(desc(practices), city.country);
  const those = async (condition: SQL): Promise<number> => {
    // Each of these looks at every practice.
    await aTurn();
    return (
      (await db.select({ practices }).from(practice).where(and(published, condition)))[0]?.practices ?? 0
    );
  };
  const [taken] = await db
    .select({ practices: countDistinct(adoption.practiceId) })
    .from(adoption)
    .innerJoin(practice, eq(practice.id, adoption.practiceId))
    .where(published);
  return {
    countries: countries.map((row) => [row.country, row.practices] as const),
    inBetter: await those(eq(practice.inBetter, true)),
    withFailures: await those(isNotNull(practice.failures)),
    adopted: taken?.practices ?? 0,
  };
}
