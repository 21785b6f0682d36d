import type { Trial } from '../faults/trial.ts';
import { requests } from './campaign-of-requests.ts';
import { openWorld } from './world.ts';

export const hostileRequests: Trial = {
  row: 'S2',
  fault: 'send a request that was made to break something',
  holds: 'it is answered as the description says, gives nothing away, and changes nothing',
  gate: 2000,
  release: 1_000_000,
  share: 4,
  async run({ times, until, random }) {
    const world = await openWorld();
    try {
      const told = await requests(world, Math.floor(random() * 1_000_000), times, until);
      // Links are followed to their end.
      return { times: Math.min(told.requests, times), detail: told.detail, failures: told.failures };
    } finally {
      await world.close();
    }
  },
};
