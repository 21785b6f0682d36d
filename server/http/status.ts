import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { count, eq } from 'drizzle-orm';
import { type Static, Type } from 'typebox';
import { catalogueVersion, type Db } from '../db/open.ts';
import { practice } from '../db/tables.ts';
import { queueState } from '../search/outbox.ts';
import type { WatchedEngine } from '../search/watch.ts';
import { named, Nullable, NullableText, OnlyLanguage, said } from '../vocabulary/shapes.ts';

/** What visitors can count on; docs/reliability.md shows by which commands it is measured. */
const PROMISE = { availability: 99.5, searchMilliseconds: 250, searchRate: 30, freshSeconds: 5 };

const ServiceStatus = named(
  'ServiceStatus',
  Type.Object({
    status: said(
      Type.Enum(['ok', 'degraded']),
      'Degraded: everything answers, but search by another engine than usual, or not from all there is.',
    ),
    version: said(Type.String(), 'Of the program.'),
    catalogue: Type.Object({
      version: said(Type.Integer(), 'Rises with every change that can be seen.'),
      changed: said(NullableText, 'When a record was last saved: an instant in universal time.'),
      practices: Type.Integer(),
    }),
    search: Type.Object({
      engine: said(NullableText, 'The engine that gave the last answer; null before the first.'),
      degraded: said(Type.Boolean(), 'It answered in the place of another one.'),
      waiting: said(Type.Integer(), 'Practices with changes that search does not know yet.'),
      waitingSeconds: said(Type.Integer(), 'How long the oldest of these waits.'),
    }),
    promise: said(
      Type.Object({
        availability: said(Type.Number(), 'Percent of the time, counted by the month: the target.'),
        searchMilliseconds: said(
          Type.Integer(),
          'Within which 95 of 100 searches are answered at `searchRate`: the target.',
        ),
        searchRate: said(Type.Integer(), 'Searches a second of all visitors together.'),
        freshSeconds: said(Type.Integer(), 'Within which search knows a change: the target.'),
        requestsPerMinute: said(
          Nullable(Type.Integer()),
          'What one visitor or program may ask; more is refused with 429 and `Retry-After`. Null: no limit.',
        ),
      }),
      'What one can count on.',
    ),
  }),
);
export type ServiceStatus = Static<typeof ServiceStatus>;

interface Options {
  readonly db: Db;
  readonly search: WatchedEngine;
  readonly version: string;
  readonly meilisearch: boolean;
  readonly index: () => { readonly serving: boolean } | null;
  readonly changed: () => Promise<Date | null>;
  readonly requestsPerMinute: number | null;
}

/** How the service does, for people: the page /status shows it. Nothing in it helps an attacker: no paths, no addresses, no backups. */
export const statusRoutes: FastifyPluginAsyncTypebox<Options> = async (
  app,
  { db, search, version, meilisearch, index, changed, requestsPerMinute },
) => {
  const schema = {
    operationId: 'getStatus',
    summary: 'How the service does, and what one can count on',
    description:
      'What the page `/status` shows. For whoever watches the server there is more in `/health/ready`.',
    section: 'Server',
    example: '/api/status',
    querystring: OnlyLanguage,
    response: { 200: ServiceStatus },
  } as const;
  app.get('/status', { schema }, async (_, reply) => {
    // It is how things are now, whatever the version of the catalogue.
    reply.header('cache-control', 'no-store');
    const [published] = await db
      .select({ practices: count() })
      .from(practice)
      .where(eq(practice.status, 'published'));
    const last = search.last();
    const queue = meilisearch ? await queueState(db) : undefined;
    const degraded = (last?.degraded ?? false) || index()?.serving === false;
    const waitingSeconds = queue?.oldestSeconds ?? 0;
    const late = waitingSeconds > 10 * PROMISE.freshSeconds || (queue?.refused ?? 0) > 0;
    return {
      status: degraded || late ? ('degraded' as const) : ('ok' as const),
      version,
      catalogue: {
        version: catalogueVersion(db),
        changed: (await changed())?.toISOString() ?? null,
        practices: published?.practices ?? 0,
      },
      search: { engine: last?.engine ?? null, degraded, waiting: queue?.length ?? 0, waitingSeconds },
      promise: { ...PROMISE, requestsPerMinute },
    };
  });
};
