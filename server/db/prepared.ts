import type { Db } from './open.ts';

const known = new WeakMap<object, Map<string, unknown>>();

/**
 * Builds a query once per connection and keeps it: building one costs about 0.5 ms, running a prepared one 0.1.
 * `name` tells the queries of one connection apart.
 */
export function prepareOnce<T>(db: Db, name: string, build: () => T): T {
  const ofConnection = known.get(db) ?? new Map<string, unknown>();
  known.set(db, ofConnection);
  if (!ofConnection.has(name)) ofConnection.set(name, build());
  return ofConnection.get(name) as T;
}
