import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sentence } from './sentence.ts';

/** An answer that is not what was asked for, with words for the visitor. Thrown by routes, shaped by the one handler. */
class HttpError extends Error {
  readonly statusCode: number;
  /** Further members of the problem (RFC 9457, 3.2). */
  readonly members: object;
  constructor(statusCode: number, message: string, members: object = {}) {
    super(message);
    this.statusCode = statusCode;
    this.members = members;
  }
}

/** Turns "there is none" into a 404: `found(await cityBySlug(db, slug), 'city')`. */
export function found<T>(value: T | undefined, noun: string): T {
  if (value === undefined) throw new HttpError(404, `There is no ${noun} at this address.`);
  return value;
}

/** For what this site does not have, and who could change that, in a sentence. */
export const lacking = (message: string): Error => new HttpError(404, message);

/** For what the shapes allow and cannot be answered: what to ask instead, in a sentence. */
export const refused = (message: string): Error => new HttpError(400, message);

/** What is said of something that was here and was taken away: to people, and to programs. */
export interface Gone {
  readonly detail: string;
  readonly members: object;
}

/** Turns "there is none" into a 410 where there was one once (`left` knows), else into a 404. */
export async function foundOrGone<T>(
  value: T | undefined,
  noun: string,
  left: () => Promise<Gone | undefined>,
): Promise<T> {
  if (value !== undefined) return value;
  const was = await left();
  if (was !== undefined) throw new HttpError(410, was.detail, was.members);
  return found(value, noun);
}

/** The one error shape: problem details as in RFC 9457. */
function problem(reply: FastifyReply, status: number, detail: string, members: object = {}) {
  // Without a word of ours a cache may keep some of these as long as it likes (RFC 9110, 15.1).
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
  return reply
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[status] ?? 'Error',
        status,
        detail,
        ...members,
        requestId: reply.request.id,
      }),
    );
}

/** Below 500 the detail says what to do; from 500 it says nothing, and the log has the rest. */
export function handleErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_, reply) => problem(reply, 404, 'There is nothing at this address.'));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.validation !== undefined) return problem(reply, 400, sentence(error));
    const status = error.statusCode ?? 500;
    const { retryAfter } = error as { retryAfter?: number };
    if (status === 503 && retryAfter !== undefined) {
      request.log.warn(error.message);
      return problem(reply.header('retry-after', retryAfter), status, error.message);
    }
    if (status >= 500) {
      request.log.error({ err: error }, 'request failed');
      return problem(reply, status, 'Internal error. Quote the request id when you report it.');
    }
    return problem(reply, status, error.message, error instanceof HttpError ? error.members : {});
  });
}

/**
 * For addresses that cannot even be routed (`/%zz`, a slug of a hundred letters). No hook has run by then, so the
 * headers that protect visitors are set here.
 */
export function unroutable(error: FastifyError, _: FastifyRequest, reply: FastifyReply): void {
  void reply.header('content-security-policy', "default-src 'none'; require-trusted-types-for 'script'");
  void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin');
  void problem(reply, error.statusCode ?? 400, `This address cannot be read: ${error.message}.`);
}
