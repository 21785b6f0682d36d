import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { SearchEngine } from '../search/engine.ts';
import { VERSION } from '../version.ts';
import { type Facts, gaugeFacts } from './facts.ts';
import { type Listener, type Log, serveMetrics } from './listener.ts';
import { observeRequests } from './requests.ts';
import { countAsked, countSearches } from './searches.ts';

/** What a server counts about itself, for Prometheus: see docs/operations.md for every name and what to do about it. */
export interface Metrics {
  /** Counts every request that comes over the network. Call it before there are routes. */
  observe(app: FastifyInstance): void;
  /** The same engine, counting what it is asked; put it beneath what keeps and bounds searches. */
  asked(name: string, engine: SearchEngine): SearchEngine;
  /** The same engine, counting its answers and refusals; put it on top. */
  counted(search: SearchEngine): SearchEngine;
  serve(log: Log): Promise<Listener>;
}

/**
 * @param port on the loopback.
 * @param facts what is looked at when somebody asks, and not before.
 */
export function newMetrics(port: number, facts: Facts): Metrics {
  const registry = new Registry();
  // Memory, file descriptors, processor time, delays of the event loop, garbage collection.
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'practice_exchange_info',
    help: 'Always 1; the labels say which program this is.',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version: VERSION, node: process.version }, 1);
  gaugeFacts(registry, facts);
  return {
    observe: observeRequests(registry),
    asked: countAsked(registry),
    counted: countSearches(registry),
    serve: (log) => serveMetrics(registry, port, log),
  };
}
