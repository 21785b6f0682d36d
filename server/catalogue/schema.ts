import { type TSchema, Type } from 'typebox';
import { Adoption } from '../adoptions/schema.ts';
import { City } from '../cities/schema.ts';
import { Event } from '../events/schema.ts';
import { Plan } from '../plans/schema.ts';
import { Practice } from '../practices/record.ts';
import { Tag } from '../vocabulary/schema.ts';
import { fieldsOf, inLanguage, Maybe, NullableText, said, strict } from '../vocabulary/shapes.ts';

/** The kinds of record one can walk, each with the shape of its records. */
export const WALKS = {
  practices: Practice,
  cities: City,
  events: Event,
  adoptions: Adoption,
  plans: Plan,
  tags: Tag,
} as const;
export type Kind = keyof typeof WALKS;

/** As many records a page has at most, and when nothing else is asked for. */
const MOST = 100;
export const USUAL = 20;

/** What a walk may be asked. */
export const walkParameters = (record: { properties: object }) =>
  Type.Object(
    {
      cursor: Maybe(
        Type.String({
          maxLength: 300,
          description:
            'Where to go on, as `next` of the page before says it. Without one the walk begins. It does not expire.',
        }),
      ),
      limit: Maybe(
        Type.Integer({
          minimum: 1,
          maximum: MOST,
          default: USUAL,
          description: 'How many records a page has at most.',
          examples: [50],
        }),
      ),
      ...inLanguage,
      fields: fieldsOf(record, 'slug', 'history'),
    },
    strict,
  );

/** A page of a walk. */
export const PageOf = <T extends TSchema>(record: T) =>
  Type.Object({
    results: Type.Array(record),
    next: said(
      NullableText,
      'The address of the next page, relative to this one; null on the last. Also in the header `Link`.',
    ),
  });
