import { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { watchedState } from '../../server/http/validators.ts';

test('the version is looked at once a turn for what arrives, and anew for everything else', async () => {
  let version = 1;
  const state = watchedState(() => String(version));
  const [arrived, inside] = [{ raw: { socket: new Socket() } }, { raw: { socket: {} } }] as FastifyRequest[];
  expect(state(arrived).name).toBe('1');
  version = 2;
  expect(state(arrived).name, 'in the same turn').toBe('1');
  expect([state(inside).name, state().name], 'from within the server, and of this moment').toEqual([
    '2',
    '2',
  ]);
  await nextTurn();
  version = 3;
  expect(state(arrived).name, 'in the next turn').toBe('3');
});
