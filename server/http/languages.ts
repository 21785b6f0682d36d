import type { FastifyRequest } from 'fastify';
import { type Language, languages } from '../db/codes.ts';

/** Pages are beneath `/it` and the like as well as at their neutral address; nothing else is. */
const PREFIX = new RegExp(String.raw`^/(${languages.join('|')})(?=[/?]|$)(?!/(?:api|assets)/)(?![^?]*\.)`);

/** Where a page is the same in whatever language: `/it/practices?q=x` → `/practices?q=x`. For Fastify's `rewriteUrl`. */
export function withoutLanguage(url: string): string {
  const rest = url.replace(PREFIX, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** What the address of a page begins with, as it was asked: `/it`, or nothing. */
export const baseOf = ({ originalUrl }: FastifyRequest): string => PREFIX.exec(originalUrl)?.[0] ?? '';

/** The language of the page that was asked for: that of the address, else what the browser asks for, else English. */
export function languageOf(request: FastifyRequest): Language {
  const [, said] = PREFIX.exec(request.originalUrl) ?? [];
  return (said as Language | undefined) ?? preferred(request.headers['accept-language'] ?? '');
}

const known = new Map<string, Language>();
const MOST_KNOWN = 500;

/**
 * The best of our languages for an `Accept-Language` (RFC 9110, 12.5.4; lookup as in RFC 4647, 3.4): by weight, then by order;
 * English where none fits.
 */
export function preferred(header: string): Language {
  const before = known.get(header);
  if (before !== undefined) return before;
  const ranges = header
    .slice(0, 500)
    .toLowerCase()
    .split(',')
    .map((each) => {
      const [range = '', ...parameters] = each.split(';').map((part) => part.trim());
      const weight = parameters.map((part) => /^q=(\d(?:\.\d{0,3})?)$/.exec(part)?.[1]).find(Boolean);
      return { language: range.split('-', 1)[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  const best =
    languages.find((each) => each === ranges.find(({ language }) => isOurs(language))?.language) ?? 'en';
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(header, best);
  return best;
}

const isOurs = (language: string): boolean => (languages as readonly string[]).includes(language);

/** Whether what is at an address is a page, which has a language: neither the API nor a file. */
export const isPage = (url: string): boolean =>
  !/^\/(api|assets|health|oai)([/?]|$)|^[^?]*\.[^?/]*(\?|$)/.test(url);
