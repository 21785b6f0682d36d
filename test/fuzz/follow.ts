import { oneOf, type Random } from '../bench/random.ts';
import { type Asked, get } from './asked.ts';
import { mutated } from './hostile.ts';
import type { Answer } from './send.ts';

const LINKS: readonly RegExp[] = [
  /"(?:next|href|url|address|id|home_page_url|feed_url|next_url)":"([^"\\]+)"/g,
  /\b(?:href|src)="([^"]+)"/g,
  /<loc>([^<]+)<\/loc>/g,
  /<([^<>]+)>\s*;\s*rel=/g,
];

/** Where an answer leads to on this site: links of every kind, and how a harvest goes on. */
function linksIn({ headers, bytes }: Answer, origin: string): string[] {
  const type = String(headers['content-type'] ?? '');
  const told = `${String(headers['link'] ?? '')} ${String(headers['location'] ?? '')}`;
  const text = /json|xml|html|text/.test(type) ? bytes.subarray(0, 40_000).toString() : '';
  const links = LINKS.flatMap((pattern) => [...`${told} ${text}`.matchAll(pattern)].map(([, to = '']) => to));
  const tokens = [...text.matchAll(/<resumptionToken[^>]*>([^<]+)</g)].map(
    ([, token = '']) => `/oai?verb=ListRecords&resumptionToken=${encodeURIComponent(token)}`,
  );
  const here = links
    .map((link) => link.replaceAll('&amp;', '&').replace(origin, '').split('#', 1)[0] ?? '')
    .filter((link) => /^\/(?!\/)/.test(link));
  // A token, and a page that follows, are rare among many links.
  const rare = here.filter((link) => /cursor=|part=|page=/.test(link));
  return [...new Set([...here, ...tokens])].concat(...Array.from({ length: 5 }, () => [...tokens, ...rare]));
}

/** The request that comes after an answer: a link of it, half of the time spoilt; undefined where it leads nowhere. */
export function following(random: Random, answer: Answer, origin: string): Asked | undefined {
  const links = linksIn(answer, origin);
  if (links.length === 0) return undefined;
  const link = oneOf(random, links);
  return get(random() < 0.5 ? link : `/${mutated(random, link.slice(1)).replace(/^[/\\]+/, '')}`);
}
