import { setTimeout as wait } from 'node:timers/promises';

const TIMEOUT = 10_000;
/** Between two requests to one host. */
const POLITE = 1000;
/** Hosts that are asked at the same time. */
const AT_ONCE = 8;
const WHO = 'Practice Exchange link check';

/** The web addresses in a record. */
export function linksIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\/\S+$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(linksIn);
}

/**
 * Asks whether addresses answer, one request a second and host, and tells those that do not with the reason.
 * A page that wants a login or too few requests (401, 403, 429) is there.
 */
export async function deadLinks(urls: string[], onProgress: () => void): Promise<Map<string, string>> {
  const dead = new Map<string, string>();
  const hosts = [...Map.groupBy(urls, (url) => (URL.canParse(url) ? new URL(url).host : url)).values()];
  const worker = async (): Promise<void> => {
    for (let mine = hosts.shift(); mine !== undefined; mine = hosts.shift()) {
      for (const [at, url] of mine.entries()) {
        if (at > 0) await wait(POLITE);
        const why = await whyDead(url);
        if (why !== undefined) dead.set(url, why);
        onProgress();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return dead;
}

async function whyDead(url: string): Promise<string | undefined> {
  try {
    const ask = (method: 'HEAD' | 'GET') =>
      fetch(url, {
        method,
        redirect: 'follow',
        signal: AbortSignal.timeout(TIMEOUT),
        headers: { 'User-Agent': WHO },
      });
    let answer = await ask('HEAD');
    // Some servers do not know HEAD.
    if (answer.status >= 400) {
      await wait(POLITE);
      answer = await ask('GET');
      await answer.body?.cancel();
    }
    return answer.status < 400 || [401, 403, 429].includes(answer.status)
      ? undefined
      : `answers ${answer.status}`;
  } catch (error) {
    const { name, cause, message } = error as Error & { cause?: { code?: string } };
    return name === 'TimeoutError' ? `no answer in ${TIMEOUT / 1000} seconds` : (cause?.code ?? message);
  }
}
