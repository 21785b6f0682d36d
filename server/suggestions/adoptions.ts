import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db } from '../db/open.ts';
import { adoption, city, practice } from '../db/tables.ts';
import { labelled } from '../vocabulary/labels.ts';
import { type Named, NONE } from './named.ts';

/** Found by the practice and both cities: who took it, and whose it was. */
export async function adoptionsNamed(db: Db): Promise<Named[]> {
  const origin = alias(city, 'origin');
  const rows = await db
    .select({
      slug: adoption.slug,
      title: practice.title,
      language: practice.language,
      city: city.name,
      from: origin.name,
      status: adoption.status,
    })
    .from(adoption)
    .innerJoin(practice, eq(practice.id, adoption.practiceId))
    .innerJoin(city, eq(city.id, adoption.cityId))
    .innerJoin(origin, eq(origin.id, practice.cityId))
    .where(eq(practice.status, 'published'));
  return rows.map((row) => ({
    kind: 'adoption',
    label: `${row.title}, taken over by ${row.city}`,
    titles: NONE,
    names: [`${row.title} ${row.city}`],
    language: 'en',
    address: `/adoptions/${row.slug}`,
    line: (into) => `From ${row.from} · ${labelled('adoptionStatus', row.status, into).label}`,
    weight: 1,
  }));
}
