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
  return (said as Language | undefined) ?? preferred(request);
}

const known = new Map<string, Language>();
const [MOST_KNOWN, LONGEST_KNOWN] = [500, 200];

/** Of our languages the one that the browser likes best (RFC 9110, 12.5.4), English where it likes none; asked at every page. */
function preferred(request: FastifyRequest): Language {
  const header = request.headers['accept-language'] ?? '';
  const before = known.get(header);
  if (before !== undefined) return before;
  const best = request.accepts().languages([...languages]) as Language | false;
  if (known.size >= MOST_KNOWN) known.clear();
  if (header.length <= LONGEST_KNOWN) known.set(header, best || 'en');
  return best || 'en';
}

/** Whether what is at an address is a page, which has a language: neither the API nor a file. */
export const isPage = (url: string): boolean =>
  !/^\/(api|assets|health|oai)([/?]|$)|^[^?]*\.[^?/]*(\?|$)/.test(url);
