import { Type } from 'typebox';

/**
 * What a visitor's choices leave in an address (client/carried.ts): negotiation hands it on, and it changes nothing here.
 * Anything else is a mistake and told so.
 */
export const Carried = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  patternProperties: {
    '^(my(_population|_country|_language)?|weigh_(population|country|language|cost)|list|note\\..+|lang)$':
      {},
  },
  additionalProperties: false,
});
