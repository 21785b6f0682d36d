import { type Static, Type } from 'typebox';
import { Maybe, PartialDate, Slug, strict, Text } from '../vocabulary/shapes.ts';

/**
 * Whom to ask about a practice. A functional mailbox first; a person only with a basis and an expiry. Contacts have
 * no history, are never searched and leave the catalogue only when asked for by name.
 */
export const ContactInput = Type.Object(
  {
    practice: Slug,
    role: Text(100),
    organisation: Maybe(Text(200)),
    mailbox: Maybe(Type.String({ pattern: '^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$', maxLength: 254 })),
    basis: Maybe(Text(300)),
    public: Type.Boolean(),
    confirmed_on: Maybe(PartialDate),
    expires: Maybe(PartialDate),
  },
  strict,
);
export type ContactInput = Static<typeof ContactInput>;
