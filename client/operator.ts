/** Who runs the site and whom to write to, as far as its configuration tells. */
export interface Operator {
  /** `mailto:` or `https:`. */
  readonly contact?: string | undefined;
  /** A public body's name. */
  readonly operator?: string | undefined;
  /** Where one can complain about missing accessibility, if the operator does not help. */
  readonly enforcementUrl?: string | undefined;
}

/**
 * Where to write to about a page. A letter has the page's address as its subject; a form is left as it is, since nobody
 * knows its fields.
 *
 * @param about an address without what the visitor has chosen: that is nobody's business.
 */
export const writingTo = (contact: string, about: string): string =>
  contact.startsWith('mailto:') ? `${contact}?subject=${encodeURIComponent(about)}` : contact;
