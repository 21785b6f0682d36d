import { element, type Xml } from '../vocabulary/xml.ts';
import type { Entry } from './entry.ts';

/** What an entry says as elements that are XHTML and HTML alike. @param origin where links begin. */
export function bodyOf({ blocks, versionPath }: Entry, origin: string): Xml[] {
  const link = (path: string, text: string): Xml =>
    element('p', {}, [element('a', { href: origin + path }, text)]);
  return [
    ...blocks.map((block) => {
      if (block.kind === 'link') return link(block.path, block.text);
      if (block.kind === 'text')
        return element('p', { lang: block.language, 'xml:lang': block.language }, block.text);
      return element(
        'ul',
        {},
        block.items.map((item) => element('li', {}, item)),
      );
    }),
    ...(versionPath === null || blocks.some(({ kind }) => kind === 'link')
      ? []
      : [link(versionPath, 'This version, at its permanent address')]),
  ];
}
