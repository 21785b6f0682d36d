import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { answerTime, seconds } from '../db/harvest-clock.ts';
import type { Db } from '../db/open.ts';
import { element, xmlDocument, type Xml } from '../vocabulary/xml.ts';
import { argumentsOf, type Given, verbOf } from './arguments.ts';
import { Failure } from './failure.ts';
import { HARVEST } from './operation.ts';
import { written } from './instants.ts';
import { repositoryAt } from './repository.ts';
import { answer, type Asked } from './verbs.ts';

interface Options {
  readonly db: Db;
  /** The address visitors use, without a slash at its end. */
  readonly origin: string;
  /** Whom a harvester may write to, as `mailto:…`. */
  readonly contact?: string | undefined;
  /** Records, or sets, in one answer. */
  readonly page?: number;
}

const PAGE = 200;

/**
 * OAI-PMH 2.0 (http://www.openarchives.org/OAI/openarchivesprotocol.html). The schema describes the query and does not check
 * it: the protocol has its own words for what is wrong, and says them with status 200.
 */
export const oaiRoutes: FastifyPluginAsync<Options> = async (app, { db, origin, contact, page = PAGE }) => {
  const repository = repositoryAt(origin, contact);
  const respond = async (reply: FastifyReply, asked: URLSearchParams) =>
    reply
      .type('text/xml; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await documentFor({ db, repository, page }, asked));

  // This plugin alone takes forms, and nothing else.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, body),
  );
  const queryOf = (url: string): URLSearchParams => new URLSearchParams(url.split('?', 2)[1] ?? '');
  app.setValidatorCompiler(() => () => true);
  app.get('/oai', { schema: HARVEST }, async ({ url }, reply) => respond(reply, queryOf(url)));
  app.post<{ Body?: string }>('/oai', { schema: { hide: true } }, async ({ url, body = '' }, reply) =>
    respond(reply, new URLSearchParams([...queryOf(url), ...new URLSearchParams(body)])),
  );
};

async function documentFor(
  source: Pick<Asked, 'db' | 'repository' | 'page'>,
  asked: URLSearchParams,
): Promise<string> {
  // Before anything is read: see harvest-clock.ts.
  const time = await answerTime(source.db, seconds(Date.now()));
  let known: Record<string, string> = {};
  const parts = await attempt(async () => {
    const verb = verbOf(asked);
    const given: Given = argumentsOf(verb, asked);
    known = { verb, ...given };
    return [element(verb, {}, await answer(verb, { ...source, given, time }))];
  });
  return xmlDocument(
    element('OAI-PMH', NAMESPACES, [
      element('responseDate', {}, written(time)),
      element('request', known, source.repository.baseUrl),
      ...parts,
    ]),
  );
}

/** What the protocol calls an error becomes its element; all else is one of ours. */
async function attempt(work: () => Promise<readonly Xml[]>): Promise<readonly Xml[]> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, sentences } = error;
    return sentences.map((sentence) => element('error', { code }, sentence));
  }
}

const NAMESPACES = {
  xmlns: 'http://www.openarchives.org/OAI/2.0/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
};
