import type { FastifyInstance } from 'fastify';
import { baseOf } from './languages.ts';

/** Another form of a page: its media type, and where it is for a page at `path`. */
export interface Form {
  readonly type: string;
  readonly address: (path: string) => string;
}

/**
 * Leads those who ask a page for another form of it (RFC 9110, 12.5.1) to that form's own address, with 303; everybody
 * else gets the page. Register it before the cache, so that a kept page does not answer for another form.
 *
 * @param pages which paths have these forms.
 */
export function offerForms(
  app: FastifyInstance,
  offers: readonly { readonly pages: RegExp; readonly forms: readonly Form[] }[],
): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    const [path = '', query] = request.url.split('?', 2);
    const forms = offers.filter(({ pages }) => pages.test(path)).flatMap((each) => each.forms);
    if (forms.length === 0) return;
    const best = request.accepts().type(['text/html', ...forms.map(({ type }) => type)]);
    const form = forms.find(({ type }) => type === best);
    if (form === undefined) return;
    // Forms have no language in their addresses, but may take one.
    const language = baseOf(request).slice(1);
    const asked = [query ?? '', ['', 'en'].includes(language) ? '' : `lang=${language}`]
      .filter(Boolean)
      .join('&');
    const address = form.address(path) + (asked === '' ? '' : `?${asked}`);
    await reply.header('vary', 'accept').redirect(address, 303);
  });
}
