import type { FastifyRequest } from 'fastify';
import { networkOf } from './visitor.ts';

/** Of an e-mail address everything on both sides of the sign, also as it is written in addresses of pages. */
const EMAIL = /[^\s"'@/?&=:<>(),;\\]{1,64}(?:@|%40)[^\s"'@/?&=:<>(),;\\]{1,255}/gi;

/** A line without any of the secrets and without e-mail addresses. */
export function withoutSecrets(line: string, secrets: readonly string[]): string {
  let safe = line;
  for (const secret of secrets) safe = safe.replaceAll(secret, '[secret]');
  return safe.includes('@') || safe.includes('%40') ? safe.replaceAll(EMAIL, '[e-mail]') : safe;
}

/**
 * How the server writes its log: a line of JSON each with its time (ISO 8601, UTC), of whoever asks the network alone, of what
 * is asked the path alone.
 *
 * @param secrets what the configuration holds and no line may.
 */
export function logging(level: string, secrets: readonly (string | undefined)[]) {
  // As they stand in JSON. What is shorter than this would cross out half of the words.
  const written = secrets
    .filter((secret) => secret !== undefined && secret.length >= 4)
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  return {
    level,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      req: ({ method, url, ip }: FastifyRequest) => ({
        method,
        url: url.split('?', 1)[0] ?? '',
        remoteAddress: networkOf(ip),
      }),
    },
    hooks: { streamWrite: (line: string) => withoutSecrets(line, written) },
  };
}
