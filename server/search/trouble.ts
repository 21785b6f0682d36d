import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { thrown } from './keep-alive.ts';
import { FailedTask, RefusedTask } from './meili-tasks.ts';

/** What keeps us from the engine: our key, an engine that is away or frozen, or one that cannot do what it took on. */
export type TroubleKind = 'refuses the key' | 'does not answer' | 'fails';

export interface Trouble {
  readonly kind: TroubleKind;
  /** One sentence for the operator, with what to do. */
  readonly sentence: string;
}

/** What an error of the engine means; undefined where it is none of the engine's. */
export function troubleOf(given: unknown): Trouble | undefined {
  const error = thrown(given);
  if (error instanceof MeilisearchApiError) {
    if ([401, 403].includes(error.response.status))
      return {
        kind: 'refuses the key',
        sentence: `Meilisearch does not take MEILI_KEY (${error.message.replace(/\.$/, '')}). It is wrong, has expired or may not do enough; README.md says how to make a key.`,
      };
    return { kind: 'fails', sentence: `Meilisearch answered ${error.response.status}: ${error.message}` };
  }
  if (error instanceof MeilisearchRequestError)
    return {
      kind: 'does not answer',
      sentence: `Meilisearch does not answer (${causesOf(error)}). Start it, or mend MEILI_URL.`,
    };
  if (error instanceof SyntaxError)
    return {
      kind: 'does not answer',
      sentence: `Something else than Meilisearch answers at MEILI_URL (${error.message}). Mend MEILI_URL, or start Meilisearch behind that proxy.`,
    };
  if (error instanceof RefusedTask || error instanceof FailedTask)
    return { kind: 'fails', sentence: error.message };
  return undefined;
}

/** "fetch failed" alone helps nobody: what it failed of is in its causes. */
function causesOf(error: Error): string {
  const said: string[] = [];
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException;
    said.push(code === undefined || each.message.includes(code) ? each.message : `${each.message} ${code}`);
  }
  return said.join(': ');
}
