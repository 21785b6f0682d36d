import type { Schema } from './description.ts';

export const nameIn = (reference: string): string => reference.split('/').at(-1) ?? '';

/** What a parameter takes, in words. */
export function takes(schema: Schema, withCommas: boolean): string {
  if (withCommas) return 'names of fields, separated by commas';
  const { minimum, maximum, maxLength, maxItems, items } = schema;
  const choices = schema.enum ?? items?.enum;
  if (choices !== undefined) return `one of: ${choices.join(', ')}`;
  if (items !== undefined) return `text, ${maxItems ?? 'several'} times at most`;
  if (schema.type === 'integer') return `whole number, ${minimum ?? 0} to ${maximum ?? '…'}`;
  return maxLength === undefined ? 'text' : `text, ${maxLength} letters at most`;
}

/** A type in a few words: `text or null`, `list of CityRef`. */
export function typeOf({ $ref, type, enum: values, items, anyOf, const: value }: Schema): string {
  if ($ref !== undefined) return nameIn($ref);
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' or ');
  if (values !== undefined) return values.map((each) => `"${each}"`).join(' or ');
  if (value !== undefined) return `"${value}"`;
  if (items !== undefined) return `list of ${typeOf(items)}`;
  return [type ?? 'anything'].flat().join(' or ');
}

/** The named shapes that one is made of, itself or by its fields. */
export const namesIn = ({ $ref, items, anyOf = [], properties = {} }: Schema): string[] =>
  $ref === undefined
    ? [...(items === undefined ? [] : [items]), ...anyOf, ...Object.values(properties)].flatMap(namesIn)
    : [nameIn($ref)];
