import type { Schema } from './description.ts';

export const nameIn = (reference: string): string => reference.split('/').at(-1) ?? '';

/** What a parameter takes: names of fields, one of some choices, a text so many times or of so many letters, a number. */
export type Taken =
  | { readonly kind: 'fields' | 'several' | 'text' }
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'times' | 'letters'; readonly most: number }
  | { readonly kind: 'number'; readonly from: number; readonly to: number | undefined };

export function takes(schema: Schema, withCommas: boolean): Taken {
  if (withCommas) return { kind: 'fields' };
  const { minimum, maximum, maxLength, maxItems, items } = schema;
  const choices = schema.enum ?? items?.enum;
  if (choices !== undefined) return { kind: 'choices', choices };
  if (items !== undefined)
    return maxItems === undefined ? { kind: 'several' } : { kind: 'times', most: maxItems };
  if (schema.type === 'integer') return { kind: 'number', from: minimum ?? 0, to: maximum };
  return maxLength === undefined ? { kind: 'text' } : { kind: 'letters', most: maxLength };
}

/** A type: its name, a list of one, or one of several. An empty name is anything. */
export type Typed = string | { readonly list: Typed } | readonly Typed[];

export function typeOf({ $ref, type, enum: values, items, anyOf, const: value }: Schema): Typed {
  if ($ref !== undefined) return nameIn($ref);
  if (anyOf !== undefined) return oneOf(anyOf.map(typeOf));
  if (values !== undefined) return oneOf(values.map((each) => `"${each}"`));
  if (value !== undefined) return `"${value}"`;
  if (items !== undefined) return { list: typeOf(items) };
  return oneOf([type ?? ''].flat());
}

const oneOf = (types: readonly Typed[]): Typed =>
  types.length === 1 && types[0] !== undefined ? types[0] : types;

/** The named shapes that one is made of, itself or by its fields. */
export const namesIn = ({ $ref, items, anyOf = [], properties = {} }: Schema): string[] =>
  $ref === undefined
    ? [...(items === undefined ? [] : [items]), ...anyOf, ...Object.values(properties)].flatMap(namesIn)
    : [nameIn($ref)];
