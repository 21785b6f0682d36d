/** Text that is well-formed XML; made by this file alone. */
export type Xml = string & { readonly xml: unique symbol };
type Attribute = string | number | boolean | null | undefined;

/** What XML 1.0 cannot hold, not even escaped (2.2): control characters, halves of pairs, two non-characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const IN_ATTRIBUTES: Record<string, string> = { ...SIGNS, '\n': '&#10;', '\t': '&#9;' };

/** Text between tags. What XML forbids is left out, since it cannot be said in any other way either. */
const text = (value: string): Xml =>
  value.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? sign) as Xml;

const attribute = ([name, value]: [string, Attribute]): string =>
  value === null || value === undefined
    ? ''
    : ` ${name}="${String(value)
        .replaceAll(FORBIDDEN, '')
        .replaceAll(/[&<>"\r\n\t]/g, (sign) => IN_ATTRIBUTES[sign] ?? sign)}"`;

/**
 * An element with its attributes and what is in it; attributes without a value are left out.
 *
 * @param name a name of our own, never of a record: it is not checked.
 * @param content a text, a number, or elements made by this function.
 */
export function element(
  name: string,
  attributes: Record<string, Attribute> = {},
  content: string | number | readonly Xml[] = '',
): Xml {
  const inside = typeof content === 'object' ? content.join('') : text(String(content));
  const start = `${name}${Object.entries(attributes).map(attribute).join('')}`;
  return (inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`) as Xml;
}

/** A whole document, with its declaration. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
