import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../db/codes.ts';

/** What one page puts into the shell. */
interface Filling {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly head: string;
  readonly body: string;
  readonly data: string;
}

/** What all pages stand in. */
export interface Shell {
  /** The folder of all that is built. */
  readonly dist: string;
  /** A whole page. */
  page(filling: Filling): string;
}

/** client/index.html with the built files' names in it, and room for a page. @throws Error when there is none. */
export function readShell(dist: string): Shell {
  const html = readFileSync(join(dist, 'client', 'index.html'), 'utf8');
  const parts = html.split(/<!--(?:head|page|data)-->/);
  if (parts.length !== 4) throw new Error('The built client has no room for pages. Run: npm run build');
  const [start, beforePage, beforeData, end] = parts as [string, string, string, string];
  return {
    dist,
    page: ({ language, title, description, head, body, data }) =>
      `${start.replace('<html lang="en">', `<html lang="${language}">`)}<title>${escape(title)}</title><meta name="description" content="${escape(description)}">${head}` +
      `${beforePage}${body}${beforeData}<script type="application/json" id="data">${data}</script>${end}`,
  };
}

/** Text as it may stand between tags and in an attribute. */
export const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
