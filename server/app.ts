import accepts from '@fastify/accepts';
import compress from '@fastify/compress';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { constants } from 'node:zlib';
import { adoptionRoutes } from './adoptions/routes.ts';
import { describeCitations } from './citations/describe.ts';
import { citationOffer } from './citations/formats.ts';
import { citationRoutes } from './citations/routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { cityRoutes } from './cities/routes.ts';
import { comparisonRoutes } from './comparison/routes.ts';
import type { Config } from './config.ts';
import { lastChange } from './db/counts.ts';
import { formerSlugs } from './db/former-slugs.ts';
import { REPLACED, sameFile } from './db/health.ts';
import { catalogueVersion, type Db } from './db/open.ts';
import { fileOf } from './db/snapshot.ts';
import { troubleOf } from './db/trouble.ts';
import { describePreview } from './discovery/describe.ts';
import { discoveryRoutes } from './discovery/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { describeFeeds, feedOffer } from './feeds/describe.ts';
import { feedRoutes } from './feeds/routes.ts';
import { exportRoutes } from './exports/routes.ts';
import { builtClient, serveAssets } from './http/assets.ts';
import { boundConnections, BOUNDS, unreadable } from './http/bounds.ts';
import { announceDeprecation } from './http/deprecation.ts';
import { handleErrors, unroutable } from './http/errors.ts';
import { selectFields } from './http/fields.ts';
import { offerForms } from './http/forms.ts';
import { type EmbedderHealth, healthRoutes, type IndexHealth } from './http/health.ts';
import { logging } from './http/log.ts';
import { leadOn } from './http/moved.ts';
import { withoutLanguage } from './http/languages.ts';
import { openReading } from './http/open-reading.ts';
import { compilersFactory } from './http/compilers.ts';
import { describeRoutes } from './http/openapi.ts';
import { serveDescription } from './http/openapi-served.ts';
import { servePages } from './http/pages.ts';
import { shedLoad } from './http/overload.ts';
import { protectAnswers, requestId } from './http/policy.ts';
import { limitRates } from './http/rate-limit.ts';
import { withoutVersion } from './http/promised-path.ts';
import { cacheRecords } from './http/record-cache.ts';
import { statusRoutes } from './http/status.ts';
import { validateAnswers, watchedState } from './http/validators.ts';
import { describeLinkedData, linkedDataForms } from './linked-data/describe.ts';
import { linkedDataRoutes } from './linked-data/routes.ts';
import { oaiRoutes } from './oai/routes.ts';
import { planRoutes } from './plans/routes.ts';
import { practiceRoutes } from './practices/routes.ts';
import type { SearchEngine } from './search/engine.ts';
import { isSettled } from './search/outbox.ts';
import { watch } from './search/watch.ts';
import { suggestionRoutes } from './suggestions/routes.ts';
import { transferRoutes } from './transfers/routes.ts';
import { tagRoutes } from './vocabulary/routes.ts';
import { sayIn } from './vocabulary/say.ts';
import { VERSION } from './version.ts';

interface Parts {
  readonly db: Db;
  readonly search: SearchEngine;
  readonly config: Config;
  /** Is told what was searched for and not found. */
  readonly missed?: (text: string) => void;
  /** How the model for meanings does; null where there is none. */
  readonly embedder?: () => EmbedderHealth | null;
  /** Watches every request that comes over the network. */
  readonly observe?: ((app: FastifyInstance) => void) | undefined;
  /** How the index outside the database does; null where there is none. */
  readonly index?: () => IndexHealth | null;
  /** Whether the server stops. */
  readonly stopping?: () => boolean;
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
  observe = () => undefined,
  index = () => null,
  stopping = () => false,
  pages = true,
}: Parts): Promise<FastifyInstance> {
  const app = fastify({
    ...BOUNDS,
    logger: logging(config.logLevel, [config.meili?.key, config.embedder?.key]),
    logController: new LogController({ requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    trustProxy: config.trustProxy,
    // The guards say so themselves, in the shape of every other problem.
    return503OnClosing: false,
    clientErrorHandler: unreadable,
    frameworkErrors: unroutable,
    rewriteUrl: ({ url = '/' }) => withoutLanguage(withoutVersion(url)),
    routerOptions: { maxParamLength: 100 },
    schemaController: { compilersFactory },
    ajv: {
      customOptions: {
        removeAdditional: false,
        allErrors: true,
        coerceTypes: 'array',
        verbose: true,
        // Strict, it holds infinite numbers to no bound at all.
        strictNumbers: false,
      },
    },
  }).withTypeProvider<TypeBoxTypeProvider>();

  const { origin } = config;
  observe(app);
  const proxied = config.trustProxy !== false;
  app.removeAllContentTypeParsers();
  handleErrors(app, sayIn);
  const file = fileOf(db);
  let damaged = false;
  app.addHook('onError', async ({ log }, _, error) => {
    const trouble = troubleOf(error, file);
    if (trouble?.kind !== 'damaged') return;
    damaged = true;
    log.fatal(`${trouble.what} ${trouble.todo}`);
  });
  // The guards, before anything is done for anybody: headers, who may read from elsewhere, and how much.
  protectAnswers(app);
  openReading(app);
  boundConnections(app, proxied);
  // What a client would rather have: another form of a page, another language.
  await app.register(accepts);
  limitRates(app, sayIn, config.rateLimit, proxied);

  const description = describeRoutes(app, origin, VERSION);
  announceDeprecation(app, origin);
  selectFields(app);
  leadOn(app, () => formerSlugs(db));
  const forms = [citationOffer, feedOffer, ...linkedDataForms];
  const negotiated = (path: string) => forms.some(({ pages: of }) => of.test(path));
  const state = watchedState(() => `${catalogueVersion(db)} ${new Date().toDateString()}`);
  offerForms(app, forms);
  cacheRecords(app, state, negotiated);
  // What is kept costs no more than to turn somebody away.
  shedLoad(app, sayIn);
  // What an index outside answers hangs on what it was told so far, and on the vectors it has.
  const settled = async () => {
    if (config.meili === undefined) return true;
    const model = embedder();
    return (model === null || (!model.failing && model.waiting === 0)) && isSettled(db);
  };
  validateAnswers(app, { state, settled, negotiated });
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
  await app.register(citationRoutes, { db, search: watched, origin });
  await app.register(linkedDataRoutes, { db, origin });
  await app.register(exportRoutes, { db, search: watched, origin });
  await app.register(feedRoutes, { db, search: watched, origin });
  await app.register(oaiRoutes, { db, origin, contact: config.contact });
  await app.register(discoveryRoutes, { db, origin, contact: config.contact });
  await app.register(catalogueRoutes, { prefix: '/api', db });
  serveDescription(app, description);
  const service = { db, search: watched, version: VERSION, meilisearch: config.meili !== undefined, index };
  const isSame = file === undefined ? () => true : sameFile(file);
  let replaced = false;
  const unready = () => {
    if (damaged || stopping()) return damaged ? 'damaged' : 'stopping';
    if (isSame()) return undefined;
    if (!replaced) app.log.fatal(`${file} ${REPLACED}`);
    replaced = true;
    return 'replaced';
  };
  await app.register(healthRoutes, { ...service, embedder, unready });
  await app.register(statusRoutes, {
    prefix: '/api',
    ...service,
    changed: () => lastChange(db),
    requestsPerMinute: config.rateLimit === 0 ? null : config.rateLimit,
  });

  if (pages) {
    const dist = builtClient();
    // The list of adoptions was a page of its own; what an address carries is kept.
    app.get('/adoptions', { schema: { hide: true } }, ({ url }, reply) =>
      reply.redirect(url.replace('/adoptions', '/transfers'), 301),
    );
    await serveAssets(app, dist);
    await servePages(app, dist, config, [
      describeCitations(db, origin),
      describeLinkedData({ db, origin }),
      describeFeeds,
      describePreview(db, origin),
    ]);
  }
  return app;
}
