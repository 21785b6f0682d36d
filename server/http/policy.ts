import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { cameFromOutside } from './visitor.ts';

/** Nothing from anywhere else, no inline script or style, and no script may make HTML from text. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join(';');

/** What protects visitors: the same on every answer, whoever gives it. */
export const PROTECTION: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()',
  'referrer-policy': 'same-origin',
  // Browsers heed it over TLS alone (RFC 6797, 8.1).
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // The filter of old browsers could be turned against a page.
  'x-xss-protection': '0',
};

/** A header of a request that others may read: nothing that could end a line, a string or a name. */
const SAFE_ID = /^[\w-]{8,64}$/;
const process = randomBytes(6).toString('base64url');
let requests = 0;

/** The id under which a proxy knows a request already, if it is a plain one, else one of our own. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SAFE_ID.test(given) ? given : newRequestId();
}

/** An id for what could not even be read as a request. */
export function newRequestId(): string {
  requests += 1;
  return `${process}-${requests.toString(36)}`;
}

/** Gives an answer these headers before anything else is known of it; what a route sets itself counts more. */
export function protect(response: ServerResponse, id: string): void {
  for (const name in PROTECTION) response.setHeader(name, PROTECTION[name] ?? '');
  response.setHeader('x-request-id', id);
}

/** Which host a request is for is said exactly once (RFC 9112, 3.2), though nothing here hangs on it. */
class HostUnclear extends Error {
  readonly statusCode = 400;
  constructor() {
    super('A request of HTTP/1.1 has one header Host.');
  }
}

/** Protects every answer to what can be routed. Call it before everything else. */
export function protectAnswers(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    const { id, raw } = request;
    protect(reply.raw, id);
    const isUnclear =
      cameFromOutside(request) && raw.httpVersion === '1.1' && raw.headersDistinct['host']?.length !== 1;
    next(isUnclear ? new HostUnclear() : undefined);
  });
  app.server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    protect(response, requestId(request));
    response.writeHead(417).end();
  });
}
