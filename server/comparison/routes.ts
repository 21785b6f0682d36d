import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { adoptionBySlug } from '../adoptions/reads.ts';
import { myCity } from '../cities/reads.ts';
import type { Db } from '../db/open.ts';
import { found, foundOrGone, refused } from '../http/errors.ts';
import { none, spoken } from '../vocabulary/problems.ts';
import { placesOf } from '../practices/places.ts';
import { practiceBySlug, textForLikeness } from '../practices/reads.ts';
import { weightsIn } from '../practices/searching.ts';
import { withdrawn } from '../practices/versions.ts';
import { csvOf } from '../vocabulary/csv.ts';
import { bySlug, OnlyLanguage } from '../vocabulary/shapes.ts';
import { sayIn } from '../vocabulary/say.ts';
import { wordingIn } from '../vocabulary/wording.ts';
import { compareAdoptions, comparePractices } from './compare.ts';
import { fitOf } from './fit.ts';
import { CompareParameters, Comparison, Fit, FitParameters, SimilarPractices } from './schema.ts';
import { similarTo } from './similar.ts';

/** One thing beside another. */
export const comparisonRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  app.get(
    '/practices/:slug/similar',
    {
      schema: {
        operationId: 'listSimilarPractices',
        summary: 'Practices like one, and what they share with it',
        description: 'Subjects, adopters, events and words in common, most alike first.',
        section: 'Comparing',
        example: '/api/practices/spoku/similar',
        also: [410],
        params: bySlug('practice', 'spoku'),
        querystring: OnlyLanguage,
        response: { 200: SimilarPractices },
      },
    },
    async ({ params: { slug }, query: { lang } }) =>
      foundOrGone(await similarTo(db, slug, lang), none('practice'), () => withdrawn(db, slug)),
  );
  app.get(
    '/practices/:slug/fit',
    {
      schema: {
        operationId: 'getFit',
        summary: 'A city beside the places of a practice',
        description:
          'How like the city that `my…` gives each place is where the practice started or went, most alike first.',
        section: 'Comparing',
        example: '/api/practices/spoku/fit?my=Eger&my_population=30000&my_country=HU',
        also: [410],
        params: bySlug('practice', 'spoku'),
        querystring: FitParameters,
        response: { 200: Fit },
      },
    },
    async ({ params: { slug }, query }) => {
      const { lang: language } = query;
      const practice = await foundOrGone(await practiceBySlug(db, slug, { language }), none('practice'), () =>
        withdrawn(db, slug),
      );
      const { id } = found(await textForLikeness(db, slug), none('practice'));
      const [places, wording] = [await placesOf(db, language), await wordingIn(db, language)];
      return fitOf(practice, id, await myCity(db, query), places, weightsIn(query), wording);
    },
  );
  app.get(
    '/compare',
    {
      schema: {
        operationId: 'compare',
        summary: 'Two to five records, field by field',
        description:
          'Practices or adoptions. Rows in which they differ say so; unknown, none and not asked stay three answers.',
        section: 'Comparing',
        example: '/api/compare?practice=spoku&practice=dips',
        querystring: CompareParameters,
        response: { 200: Comparison },
      },
    },
    async ({ query }) => comparisonOf(db, query),
  );
  const csv = {
    operationId: 'compareAsCsv',
    summary: 'The same as CSV',
    description: 'A row for each field and a column for each record, for spreadsheets.',
    section: 'Comparing',
    example: '/api/compare.csv?practice=spoku&practice=dips',
    querystring: CompareParameters,
    response: {
      200: { description: 'The table (RFC 4180).', content: { 'text/csv': { schema: Type.String() } } },
    },
  } as const;
  app.get('/compare.csv', { schema: csv }, async ({ query }, reply) => {
    const { columns, rows } = await comparisonOf(db, query);
    const head = ['', ...columns.map(({ title, city }) => `${title} (${city.name})`)];
    const body = rows.map(({ label, cells }) => [
      label,
      ...cells.map(({ values, answer }) => (values.length > 0 ? values.join('\n') : answer)),
    ]);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="comparison.csv"')
      .send(csvOf([head, ...body], true));
  });
};

async function comparisonOf(db: Db, query: CompareParameters): Promise<Comparison> {
  const { practice = [], adoption = [], lang: language } = query;
  if (practice.length > 0 && adoption.length > 0) throw refused(spoken('refused.compare.both'));
  const say = sayIn(language);
  const slugs = [...new Set([...practice, ...adoption])];
  if (slugs.length < 2) throw refused(spoken('refused.compare.few'));
  const adoptions = await Promise.all(adoption.map((slug) => adoptionBySlug(db, slug, language)));
  const practices = await Promise.all(
    [...new Set(practice)].map((slug) => practiceBySlug(db, slug, { language })),
  );
  const there = <T extends { slug: string }>(all: (T | undefined)[]): T[] =>
    all.filter((each) => each !== undefined);
  const found = [...there(adoptions), ...there(practices)].map(({ slug }) => slug);
  const gone = slugs.filter((slug) => !found.includes(slug));
  if (found.length < 2) throw refused(spoken('refused.compare.gone', { slugs: gone.join(', ') }));
  if (adoption.length > 0) return { ...compareAdoptions(there(adoptions), say), gone };
  return { ...comparePractices(there(practices), say, await myCity(db, query)), gone };
}
