import type { Link } from '../http/pages.ts';
import type { Anchored } from './signposts.ts';

/** Of a link, what RFC 9264 (4.2.4) gives one value; all else has a list. */
const SINGLE = ['href', 'type', 'title', 'media'];

const whole = (href: string, origin: string): string => (href.startsWith('/') ? origin + href : href);

/** Links as `application/linkset+json` (RFC 9264, 4.2): by where they start, then by relation; every address whole. */
export function asLinksetJson(links: readonly Anchored[], origin: string): string {
  const target = (link: Anchored) =>
    Object.fromEntries(
      Object.entries({ ...link, href: whole(link.href, origin) })
        .filter(([name]) => name !== 'anchor' && name !== 'rel')
        .map(([name, value]) => [name, SINGLE.includes(name) ? value : [value]]),
    );
  const linkset = [...Map.groupBy(links, ({ anchor }) => anchor)].map(([anchor, ofAnchor]) => ({
    anchor: whole(anchor, origin),
    ...Object.fromEntries(
      [...Map.groupBy(ofAnchor, ({ rel }) => rel)].map(([rel, targets]) => [rel, targets.map(target)]),
    ),
  }));
  return JSON.stringify({ linkset });
}

/** Links as `application/linkset` (RFC 9264, 4.1), and as the header `Link` is written (RFC 8288, 3). */
export const asLinkset = (
  links: readonly (Link & { anchor?: string })[],
  origin: string,
  between = ',\n',
): string =>
  links
    .map(({ href, anchor, ...attributes }) => {
      const from = anchor === undefined ? {} : { anchor: whole(anchor, origin) };
      const said = Object.entries({ ...attributes, ...from }).map(
        ([name, value]) => `; ${name}="${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`,
      );
      return `<${whole(href, origin)}>${said.join('')}`;
    })
    .join(between);
