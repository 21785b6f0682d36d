import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Seconds; the promises are at 0.25, 0.5 and 1. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * Counts requests by route, method and class of status, and how long they take. What a page asks the API inside the server
 * is part of the page and not counted again. A route is a pattern, never an address: those would be without end.
 */
export function observeRequests(registry: Registry): (app: FastifyInstance) => void {
  const registers = [registry];
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests, by the pattern of their route (/* is any page, none is no route), method and status. "cut": the client went away.',
    labelNames: ['route', 'method', 'status'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the head of a request until its answer is handed over.',
    labelNames: ['route'] as const,
    buckets: BUCKETS,
    registers,
  });
  const inFlight = new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that are being answered.',
    registers,
  });
  return (app) => {
    app.addHook('onRequest', (request, { raw }, next) => {
      if (!(request.raw.socket instanceof Socket)) return next();
      const start = performance.now();
      const route = request.routeOptions.url ?? 'none';
      inFlight.inc();
      // Also when the client goes away, and when the cache answers by itself.
      raw.once('close', () => {
        inFlight.dec();
        const status = raw.writableFinished ? `${Math.floor(raw.statusCode / 100)}xx` : 'cut';
        requests.inc({ route, method: request.method, status });
        durations.observe({ route }, (performance.now() - start) / 1000);
      });
      next();
    });
  };
}
