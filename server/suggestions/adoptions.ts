import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { adoption, city, practice } from '../db/tables.ts';
import { labelled } from '../vocabulary/labels.ts';
import { sayIn } from '../vocabulary/say.ts';
import { type Named, NONE, titlesOf } from './named.ts';

/** Found by the practice and both cities: who took it, and whose it was. */
export async function adoptionsNamed(db: Db): Promise<Named[]> {
  const origin = alias(city, 'origin');
  const rows = await db
    .select({
      slug: adoption.slug,
      title: practice.title,
      language: practice.language,
      practice: practice.slug,
      city: city.name,
      place: city.slug,
      from: origin.name,
      source: origin.slug,
      status: adoption.status,
    })
    .from(adoption)
    .innerJoin(practice, eq(practice.id, adoption.practiceId))
    .innerJoin(city, eq(city.id, adoption.cityId))
    .innerJoin(origin, eq(origin.id, practice.cityId))
    .where(eq(practice.status, 'published'));
  const [titles, names] = [await titlesOf(db, 'practice'), await titlesOf(db, 'city')];
  const labelIn = (row: (typeof rows)[number], into: Language): string =>
    sayIn(into)('suggest.adoption', {
      practice: titles(row.practice).get(into) ?? row.title,
      city: names(row.place).get(into) ?? row.city,
    });
  return rows.map((row) => ({
    kind: 'adoption',
    label: labelIn(row, 'en'),
    labelIn: (into) => labelIn(row, into),
    titles: NONE,
    names: [`${row.title} ${row.city}`],
    language: 'en',
    address: `/adoptions/${row.slug}`,
    line: (into) =>
      [
        sayIn(into)('suggest.from', { city: names(row.source).get(into) ?? row.from }),
        labelled('adoptionStatus', row.status, into).label,
      ].join(' · '),
    weight: 1,
  }));
}
