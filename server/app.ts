import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
import { adoptionRoutes } from './adoptions/routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { cityRoutes } from './cities/routes.ts';
import { comparisonRoutes } from './comparison/routes.ts';
import type { Config } from './config.ts';
import { catalogueVersion, type Db } from './db/open.ts';
import { eventRoutes } from './events/routes.ts';
import { builtClient, serveAssets } from './http/assets.ts';
import { announceDeprecation } from './http/deprecation.ts';
import { handleErrors, unroutable } from './http/errors.ts';
import { selectFields } from './http/fields.ts';
import { offerForms } from './http/forms.ts';
import { type EmbedderHealth, healthRoutes } from './http/health.ts';
import { openReading } from './http/open-reading.ts';
import { describeRoutes, serveDescription } from './http/openapi.ts';
import { servePages } from './http/pages.ts';
import { withoutVersion } from './http/promised-path.ts';
import { cacheRecords } from './http/record-cache.ts';
import { planRoutes } from './plans/routes.ts';
import { practiceRoutes } from './practices/routes.ts';
import type { SearchEngine } from './search/engine.ts';
import { watch } from './search/watch.ts';
import { suggestionRoutes } from './suggestions/routes.ts';
import { transferRoutes } from './transfers/routes.ts';
import { tagRoutes } from './vocabulary/routes.ts';
import { VERSION } from './version.ts';

interface Parts {
  readonly db: Db;
  readonly search: SearchEngine;
  readonly config: Config;
  /** Is told what was searched for and not found. */
  readonly missed?: (text: string) => void;
  /** How the model for meanings does; null where there is none. */
  readonly embedder?: () => EmbedderHealth | null;
  /** Without pages: the API alone, for tests that need no built client. */
  readonly pages?: boolean;
}

/** The whole HTTP surface on one page: what guards every answer, the API, health, files, pages. */
export async function buildApp({
  db,
  search,
  config,
  missed,
  embedder = () => null,
  pages = true,
}: Parts): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: config.logLevel },
    trustProxy: config.trustProxy,
    bodyLimit: 16_384,
    requestTimeout: 10_000,
    frameworkErrors: unroutable,
    rewriteUrl: withoutVersion,
    routerOptions: { maxParamLength: 100 },
    ajv: { customOptions: { removeAdditional: false, allErrors: true, coerceTypes: 'array', verbose: true } },
  }).withTypeProvider<TypeBoxTypeProvider>();

  const origin = config.publicUrl;
  handleErrors(app);
  const description = describeRoutes(app, origin, VERSION);
  announceDeprecation(app, origin);
  selectFields(app);
  await offerForms(app, []);
  cacheRecords(app, () => `${catalogueVersion(db)} ${new Date().toDateString()}`);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    referrerPolicy: { policy: 'same-origin' },
  });
  openReading(app);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });

  const watched = watch(search);
  await app.register(practiceRoutes, { prefix: '/api', db, search: watched, missed });
  await app.register(comparisonRoutes, { prefix: '/api', db });
  await app.register(cityRoutes, { prefix: '/api', db });
  await app.register(eventRoutes, { prefix: '/api', db });
  await app.register(adoptionRoutes, { prefix: '/api', db });
  await app.register(transferRoutes, { prefix: '/api', db, origin });
  await app.register(planRoutes, { prefix: '/api', db });
  await app.register(tagRoutes, { prefix: '/api', db });
  await app.register(suggestionRoutes, { prefix: '/api', db });
  await app.register(catalogueRoutes, { prefix: '/api', db });
  serveDescription(app, description);
  await app.register(healthRoutes, {
    db,
    search: watched,
    version: VERSION,
    meilisearch: config.meili !== undefined,
    embedder,
  });

  if (pages) {
    const dist = builtClient();
    // The list of adoptions was a page of its own; what an address carries is kept.
    app.get('/adoptions', { schema: { hide: true } }, ({ url }, reply) =>
      reply.redirect(url.replace('/adoptions', '/transfers'), 301),
    );
    await serveAssets(app, dist);
    await servePages(app, dist, origin, []);
  }
  return app;
}

/** Nothing from anywhere else, no inline script or style, and no script may make HTML from text. */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};
