import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { count, eq } from 'drizzle-orm';
import { Type } from 'typebox';
import { catalogueVersion, type Db } from '../db/open.ts';
import { practice } from '../db/tables.ts';
import { queueState } from '../search/outbox.ts';
import type { WatchedEngine } from '../search/watch.ts';
import { named, NoQuery, Nullable, said } from '../vocabulary/shapes.ts';

const Ready = named(
  'Readiness',
  Type.Object({
    status: Type.Enum(['ok', 'degraded', 'stopping', 'damaged', 'replaced']),
    version: Type.String(),
    catalogue: Type.Object({ version: Type.Integer(), practices: Type.Integer() }),
    search: Type.Object({
      engine: said(Nullable(Type.String()), 'The engine that gave the last answer.'),
      degraded: Type.Boolean(),
      outbox: said(
        Nullable(
          Type.Object({ length: Type.Integer(), oldestSeconds: Type.Integer(), refused: Type.Integer() }),
        ),
        'What waits to be sent to Meilisearch; null when none is configured.',
      ),
      index: said(
        Nullable(
          Type.Object({
            serving: Type.Boolean(),
            compared: Nullable(Type.String({ format: 'date-time' })),
            differed: Type.Integer(),
            trouble: Nullable(Type.Enum(['refuses the key', 'does not answer', 'fails'])),
          }),
        ),
        'The index in Meilisearch: whether searches are sent to it, when every document was last compared with the database, how many differed then and were sent again, and what keeps it from being kept up to date.',
      ),
      /** The model for meanings; null when none is configured. */
      embedder: Nullable(
        Type.Object({
          failing: Type.Boolean(),
          /** Practices without a vector; null before anybody looked. */
          waiting: Nullable(Type.Integer()),
        }),
      ),
    }),
  }),
);

/** What has changed can be found sooner than this, in seconds. */
const LONGEST_WAIT = 60;

/** Whether its last request failed, and how many practices wait for a vector. */
export interface EmbedderHealth {
  readonly failing: boolean;
  readonly waiting: number | null;
}

/** The index outside the database; see search/indexer.ts. */
export interface IndexHealth {
  readonly serving: boolean;
  readonly compared: Date | null;
  readonly differed: number;
  readonly trouble: 'refuses the key' | 'does not answer' | 'fails' | null;
}

interface Options {
  readonly db: Db;
  readonly search: WatchedEngine;
  readonly version: string;
  readonly meilisearch: boolean;
  readonly embedder: () => EmbedderHealth | null;
  readonly index: () => IndexHealth | null;
  /** Why nobody should be sent here any more, if so. */
  readonly unready: () => 'stopping' | 'damaged' | 'replaced' | undefined;
}

/** `live`: the process answers. `ready`: the database answers too, and how well the search does. */
export const healthRoutes: FastifyPluginAsyncTypebox<Options> = async (
  app,
  { db, search, version, meilisearch, embedder, index, unready },
) => {
  app.get(
    '/health/live',
    {
      schema: {
        operationId: 'isLive',
        summary: 'Whether the process answers',
        description: 'For whoever watches the server. Not beneath `/api`, and not part of the promise.',
        section: 'Server',
        example: '/health/live',
        querystring: NoQuery,
        response: { 200: Type.Object({ status: Type.Literal('ok') }) },
      },
    },
    async () => ({ status: 'ok' as const }),
  );
  const ready = {
    operationId: 'isReady',
    summary: 'What the server holds and how well it searches',
    description:
      'The version of the catalogue, which engine answered last, what waits for Meilisearch. 503 while the server stops (`stopping`), and once a page of its database was found damaged (`damaged`) or its file was moved away or replaced (`replaced`). Not part of the promise.',
    section: 'Server',
    example: '/health/ready',
    querystring: NoQuery,
    response: { 200: Ready, 503: Ready },
  } as const;
  app.get('/health/ready', { schema: ready }, async (_, reply) => {
    const over = unready();
    if (over !== undefined) void reply.status(503);
    const [published] = await db
      .select({ practices: count() })
      .from(practice)
      .where(eq(practice.status, 'published'));
    const last = search.last();
    const queue = meilisearch ? await queueState(db) : null;
    const outside = index();
    const degraded = (last?.degraded ?? false) || outside?.serving === false;
    const model = embedder();
    const lacking = queue !== null && (queue.refused > 0 || queue.oldestSeconds > LONGEST_WAIT);
    return {
      status:
        over ?? (degraded || lacking || model?.failing === true ? ('degraded' as const) : ('ok' as const)),
      version,
      catalogue: { version: catalogueVersion(db), practices: published?.practices ?? 0 },
      search: {
        engine: last?.engine ?? null,
        degraded,
        outbox: queue,
        index: outside && { ...outside, compared: outside.compared?.toISOString() ?? null },
        embedder: model,
      },
    };
  });
};
