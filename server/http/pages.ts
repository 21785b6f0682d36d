import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** What the built client offers to the server: the same pages, as text. See client/render.tsx. */
interface BuiltRender {
  render(
    url: URL,
    get: (path: string) => Promise<{ status: number; body: unknown }>,
  ): Promise<{ status: number; title: string; description: string; body: string; data: string }>;
}

/**
 * Every address that is no file and no API call is a page, rendered to HTML from exactly what the API answers.
 *
 * @param origin the address visitors use, for the canonical link; undefined: the one they asked for is not known.
 */
export async function servePages(
  app: FastifyInstance,
  dist: string,
  origin: string | undefined,
): Promise<void> {
  const { render } = (await import(pathToFileURL(join(dist, 'render', 'render.js')).href)) as BuiltRender;
  const shell = shellOf(dist);
  const get = async (path: string) => {
    const answer = await app.inject({ method: 'GET', url: path });
    return { status: answer.statusCode, body: answer.json() as unknown };
  };
  app.get('/*', async (request, reply) => {
    const url = new URL(request.url, origin ?? 'http://localhost');
    if (url.pathname.startsWith('/api/')) return reply.callNotFound();
    const page = await render(url, get);
    const usual = usualPath(url.pathname);
    if (page.status === 404 && usual !== url.pathname) return reply.redirect(usual + url.search, 301);
    const canonical =
      origin === undefined ? '' : `<link rel="canonical" href="${escape(origin + url.pathname)}">`;
    const html = shell({ ...page, head: canonical });
    return reply.status(page.status).type('text/html; charset=utf-8').send(html);
  });
}

/** Addresses are in lower case and end without a slash; people write them otherwise. */
const usualPath = (path: string): string =>
  path
    .toLowerCase()
    .replace(/(?<=.)\/+$/, '')
    .replace(/^\/{2,}/, '/');

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

interface Filling {
  readonly title: string;
  readonly description: string;
  readonly head: string;
  readonly body: string;
  readonly data: string;
}

/** client/index.html with the built files' names in it, and room for a page. */
function shellOf(dist: string): (filling: Filling) => string {
  const html = readFileSync(join(dist, 'client', 'index.html'), 'utf8');
  const parts = html.split(/<!--(?:head|page|data)-->/);
  if (parts.length !== 4) throw new Error('The built client has no room for pages. Run: npm run build');
  const [start, beforePage, beforeData, end] = parts as [string, string, string, string];
  return ({ title, description, head, body, data }) =>
    `${start}<title>${escape(title)}</title><meta name="description" content="${escape(description)}">${head}` +
    `${beforePage}${body}${beforeData}<script type="application/json" id="data">${data}</script>${end}`;
}
