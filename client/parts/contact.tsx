import { hostOf } from '../site.ts';

/** Whom to write to: an e-mail address, or a form on the site that it names. */
export const Contact = ({ contact }: { readonly contact: string }) => (
  <a href={contact}>{contact.startsWith('mailto:') ? contact.slice('mailto:'.length) : hostOf(contact)}</a>
);
