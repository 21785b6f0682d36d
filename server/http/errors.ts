import { type OutgoingHttpHeaders, STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../db/codes.ts';
import { isPage, languageOf } from './languages.ts';
import { protect } from './policy.ts';
import { sentence, type SayIn } from './sentence.ts';

/** A sentence in whatever language it is wanted. */
export type Spoken = (language: Language) => string;

/** An answer that is not what was asked for, with words for the visitor. Thrown by routes, shaped by the one handler. */
class HttpError extends Error {
  readonly statusCode: number;
  readonly spoken: Spoken;
  /** Further members of the problem (RFC 9457, 3.2). */
  readonly members: object;
  constructor(statusCode: number, spoken: Spoken, members: object = {}) {
    super(spoken('en'));
    this.statusCode = statusCode;
    this.spoken = spoken;
    this.members = members;
  }
}

/** Turns "there is none" into a 404: `found(await cityBySlug(db, slug), none('city'))`. */
export function found<T>(value: T | undefined, none: Spoken): T {
  if (value === undefined) throw new HttpError(404, none);
  return value;
}

/** For what this site does not have, and who could change that, in a sentence. */
export const lacking = (spoken: Spoken): Error => new HttpError(404, spoken);

/** For what the shapes allow and cannot be answered: what to ask instead, in a sentence. */
export const refused = (spoken: Spoken): Error => new HttpError(400, spoken);

/** What is said of something that was here and was taken away: to people, and to programs. */
export interface Gone {
  readonly detail: Spoken;
  readonly members: object;
}

/** Turns "there is none" into a 410 where there was one once (`left` knows), else into a 404. */
export async function foundOrGone<T>(
  value: T | undefined,
  none: Spoken,
  left: () => Promise<Gone | undefined>,
): Promise<T> {
  if (value !== undefined) return value;
  const was = await left();
  if (was !== undefined) throw new HttpError(410, was.detail, was.members);
  return found(value, none);
}

/** The one error shape: problem details as in RFC 9457. */
const details = (status: number, detail: string, members: object, requestId: string): string =>
  JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    ...members,
    requestId,
  });

function problem(reply: FastifyReply, status: number, detail: string, members: object = {}) {
  // Without a word of ours a cache may keep some of these as long as it likes (RFC 9110, 15.1).
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
  return reply
    .status(status)
    .type('application/problem+json')
    .send(details(status, detail, members, reply.request.id));
}

/** The language that an address asks for, whether or not anything else about it is right; of a page, the visitor's. */
const askedIn = (request: FastifyRequest): Language => {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  const asked = languages.find((language) => language === lang);
  return asked ?? (isPage(request.url) ? languageOf(request) : 'en');
};

/** What may be asked again in so many seconds, and which sentence says so. */
export interface Later {
  readonly statusCode: 429 | 503;
  readonly retryAfter: number;
  readonly problem: 'problem.busy' | 'problem.overloaded' | 'problem.too-many';
}

/** Seconds. */
const WHEN_UNKNOWN = 5;

/**
 * Turns a request away at once, past every hook that would come after: where time is what lacks, a refusal has to cost next to
 * none of it. For hooks at the beginning of a request; they do not call `next`.
 */
export function turnAway(reply: FastifyReply, { statusCode, retryAfter, problem: key }: Later, sayIn: SayIn) {
  const { request } = reply;
  const detail = sayIn(askedIn(request))(key, { seconds: String(retryAfter) });
  const body = details(statusCode, detail, {}, request.id);
  const headers: OutgoingHttpHeaders = {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-cache',
    'retry-after': String(retryAfter),
    'content-length': Buffer.byteLength(body),
  };
  reply.hijack();
  reply.raw.writeHead(statusCode, headers).end(body);
}

/**
 * Below 500 the detail says what to do; from 500 it says nothing, and the log has the rest.
 *
 * @param sayIn has the words, by language.
 */
export function handleErrors(app: FastifyInstance, sayIn: SayIn): void {
  app.setNotFoundHandler((request, reply) => problem(reply, 404, sayIn(askedIn(request))('problem.nothing')));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const language = askedIn(request);
    const say = sayIn(language);
    if (error.validation !== undefined) return problem(reply, 400, sentence(error, say, language));
    const status = error.statusCode ?? 500;
    if (status === 503 || status === 429) {
      const { retryAfter = WHEN_UNKNOWN, problem: key = 'problem.busy' } = error as Partial<Later>;
      request.log.warn(error.message);
      const detail = say(key, { seconds: String(retryAfter) });
      return problem(reply.header('retry-after', retryAfter), status, detail);
    }
    if (status >= 500) {
      request.log.error({ err: error }, 'request failed');
      return problem(reply, status, say('problem.internal'));
    }
    return error instanceof HttpError
      ? problem(reply, status, error.spoken(language), error.members)
      : problem(reply, status, error.message);
  });
}

/**
 * For addresses that cannot even be routed (`/%zz`, a slug of a hundred letters). No hook has run by then, so the
 * headers that protect visitors are set here. Nor is it known what the address asks for: the words are English.
 */
export function unroutable(error: FastifyError, { id }: FastifyRequest, reply: FastifyReply): void {
  protect(reply.raw, id);
  void problem(reply, error.statusCode ?? 400, `This address cannot be read: ${error.message}.`);
}
