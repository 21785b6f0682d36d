import type { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Later, turnAway } from './errors.ts';
import type { SayIn } from './sentence.ts';
import { cameFromOutside } from './visitor.ts';

/** Milliseconds between two looks at the clock. */
const TICK = 50;
/** Asked by whoever watches the server, above all when it has much to do. */
export const WATCHED = /^\/(health|metrics)([/?]|$)/;

/** More than can be answered in time, or the server is about to end. */
const BUSY: Later = { statusCode: 503, retryAfter: 2, problem: 'problem.overloaded' };

/** As many looks at how busy the event loop is make one answer. */
const LOOKS = 5;
/** Busier than this it has no time left. */
const FULL = 0.95;
/** Nor is a second one begun in a turn of a full loop that has taken so long: each takes one new connection, so that they have to be short. */
const SHORT = TICK + 25;

interface Patience {
  /** How late the event loop may be, in milliseconds. */
  readonly most?: number;
  /** How long it may be later than that, in milliseconds. */
  readonly grace?: number;
  /** How many may be worked on at once while there is no time left. */
  readonly crowd?: number;
}

/**
 * Turns requests away (503) while there are more of them than the event loop gets round to: once it has been late for as long
 * as `grace`, each turn of it answers what it can within `most` and sends the rest away. A single long piece of work, such as
 * an export, sends nobody away. Nor is more begun than a turn can bear, or worked on at once than a crowd while the loop
 * has no time left: work in many short pieces makes no turn late, and everybody wait. Who waits for an engine takes no time of
 * the loop. Probes are always answered. While the server closes, all others are sent to whoever takes over. Register it after what
 * answers by itself (kept records, 304): that costs no more than a refusal.
 */
export function shedLoad(
  app: FastifyInstance,
  sayIn: SayIn,
  { most = 200, grace = 1000, crowd = 12 }: Patience = {},
): void {
  let ticked = performance.now();
  /** Since when no turn has been short enough. */
  let late: number | undefined;
  let closing = false;
  const begun = new Set<ServerResponse>();
  /** How many of them have no answer yet, and somebody who waits for it. */
  const waiting = (): number => {
    for (const answer of begun) if (answer.headersSent || answer.destroyed) begun.delete(answer);
    return begun.size;
  };
  const looks = [performance.eventLoopUtilization()];
  let isFull = false;
  /** How many were begun in this turn. */
  let inTurn = 0;
  const clock = setInterval(() => {
    const now = performance.now();
    if (now - ticked - TICK < most) late = undefined;
    else late ??= ticked;
    ticked = now;
    inTurn = 0;
    waiting();
    const look = performance.eventLoopUtilization();
    looks.push(look);
    const before = looks.length > LOOKS ? looks.shift() : looks[0];
    isFull = performance.eventLoopUtilization(look, before).utilization > FULL;
  }, TICK).unref();
  const busy = (reply: FastifyReply, why: string): void => {
    reply.log.warn(why);
    turnAway(reply, BUSY, sayIn);
  };
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onClose', async () => clearInterval(clock));
  app.addHook('onRequest', (request, reply, next) => {
    if (!cameFromOutside(request) || WATCHED.test(request.url)) return next();
    if (closing) return busy(reply, 'the server is closing');
    const now = performance.now();
    const isLate = late !== undefined && now - late > grace && now - ticked > most;
    if (isLate) return busy(reply, `the event loop is ${Math.round(now - ticked)} ms late`);
    const isCrowded = isFull
      ? waiting() >= crowd || (inTurn > 0 && now - ticked > SHORT)
      : inTurn >= crowd && now - ticked > most;
    if (isCrowded) return busy(reply, `${begun.size} are waiting, ${inTurn} came at once`);
    inTurn += 1;
    begun.add(reply.raw);
    return next();
  });
}
