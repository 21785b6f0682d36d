import type { FastifyInstance } from 'fastify';
import type { Later } from './errors.ts';
import { cameFromOutside } from './visitor.ts';

/** Milliseconds between two looks at the clock. */
const TICK = 50;
/** Asked by whoever watches the server, above all when it has much to do. */
export const WATCHED = /^\/(health|metrics)([/?]|$)/;

/** More than can be answered in time, or the server is about to end. */
class Busy extends Error implements Later {
  readonly statusCode = 503;
  readonly retryAfter = 2;
  readonly problem = 'problem.overloaded';
}

interface Patience {
  /** How late the event loop may be, in milliseconds. */
  readonly most?: number;
  /** How long it may be later than that, in milliseconds. */
  readonly grace?: number;
}

/**
 * Turns requests away (503) while there are more of them than the event loop gets round to: once it has been late for as long
 * as `grace`, each turn of it answers what it can within `most` and sends the rest away. A single long piece of work, such as
 * an export, sends nobody away. Probes are always answered. While the server closes, all others are sent to whoever takes
 * over.
 */
export function shedLoad(app: FastifyInstance, { most = 200, grace = 1000 }: Patience = {}): void {
  let ticked = performance.now();
  /** Since when no turn has been short enough. */
  let late: number | undefined;
  let closing = false;
  const clock = setInterval(() => {
    const now = performance.now();
    if (now - ticked - TICK < most) late = undefined;
    else late ??= ticked;
    ticked = now;
  }, TICK).unref();
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onClose', async () => clearInterval(clock));
  app.addHook('onRequest', (request, _, next) => {
    if (!cameFromOutside(request) || WATCHED.test(request.url)) return next();
    if (closing) return next(new Busy('the server is closing'));
    const now = performance.now();
    const isLate = late !== undefined && now - late > grace && now - ticked > most;
    return isLate ? next(new Busy(`the event loop is ${Math.round(now - ticked)} ms late`)) : next();
  });
}
