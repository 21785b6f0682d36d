import type { FastifyInstance } from 'fastify';
import { baseOf } from './languages.ts';

/** By kind of record: what was called so → what it is called now. */
export type FormerNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

const KIND_AT: Record<string, string> = {
  practices: 'practice',
  cities: 'city',
  events: 'event',
  adoptions: 'adoption',
  plans: 'plan',
  tags: 'tag',
};
/** Addresses that people keep name records in their queries too: searches, shortlists, comparisons. */
const KIND_IN: Record<string, string> = {
  city: 'city',
  adopted_by: 'city',
  origin: 'city',
  adopter: 'city',
  my: 'city',
  tag: 'tag',
  event: 'event',
  practice: 'practice',
  list: 'practice',
  adoption: 'adoption',
};
/** Not for ever: a record may have an earlier name of its own back, and a browser that kept both ways would turn in circles. */
const FOR_AN_HOUR = 'public, max-age=3600';

/**
 * Leads from addresses that name a record by a former slug to the same address with its slug of now (301): pages, their
 * other forms, versions, the API, and queries. Register it before everything else.
 */
export function leadOn(app: FastifyInstance, former: () => Promise<FormerNames>): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    const names = await former();
    if (names.size === 0) return;
    const [path = '', query] = request.url.split('?', 2);
    // To a browser this is an address somewhere else.
    if (/^\/[/\\]/.test(path)) return;
    const to = ofNow(path, names) + (query === undefined ? '' : `?${queryOfNow(query, names)}`);
    if (to !== request.url)
      await reply.header('cache-control', FOR_AN_HOUR).redirect(baseOf(request) + to, 301);
  });
}

function ofNow(path: string, names: FormerNames): string {
  const [, before = '', kind = '', slug = '', after = ''] =
    /^(\/(?:api\/)?([a-z]+)\/)([a-z0-9-]+)(.*)$/.exec(path) ?? [];
  const now = names.get(KIND_AT[kind] ?? '')?.get(slug);
  return now === undefined ? path : before + now + after;
}

/** The query as it was written, unless something in it has another name. */
function queryOfNow(query: string, names: FormerNames): string {
  const before = [...new URLSearchParams(query)];
  const after = before.map(([name, value]): [string, string] => {
    const renamed = names.get(KIND_IN[name] ?? '');
    if (renamed !== undefined)
      return [
        name,
        value
          .split(',')
          .map((slug) => renamed.get(slug) ?? slug)
          .join(','),
      ];
    const [, noted] = /^note\.(.+)$/.exec(name) ?? [];
    const now = names.get('practice')?.get(noted ?? '');
    return now === undefined ? [name, value] : [`note.${now}`, value];
  });
  if (after.every(([name, value], at) => name === before[at]?.[0] && value === before[at][1])) return query;
  return new URLSearchParams(after).toString().replaceAll('%2C', ',');
}
