import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Trial } from '../trial.ts';
import { load } from './load.ts';
import { catalogueIn, inFolder, serve } from './programs.ts';
import { rounds } from './rounds.ts';

const PATHS = ['/practices/spoku', '/api/practices?q=service', '/practices', '/oai?verb=Identify', '/cities'];

export const stoppedServer: Trial = {
  row: '25',
  fault: 'SIGTERM the server under 30 kept connections',
  holds: 'no request is cut off or turned away, exit 0, and the log is emptied into the database',
  gate: 1,
  release: 50,
  share: 2,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = await catalogueIn(folder);
      let [answered, after, longest] = [0, 0, 0];
      const result = await rounds(bounds, async () => {
        const server = await serve(database);
        const visitors = load(server.url, PATHS);
        await visitors.answered(60);
        await wait(bounds.random() * 500);
        const before = visitors.answers.length;
        const since = Date.now();
        server.child.kill('SIGTERM');
        await visitors.gone();
        const { code, err, out } = await server.ended;
        longest = Math.max(longest, Date.now() - since);
        answered += visitors.answers.length;
        after += visitors.answers.length - before;
        const failures: string[] = visitors.cut.map((why) => `cut off: ${why}`);
        // On a machine that has too much to do, some are told to come later; none because it stops.
        const turned = visitors.answers.filter(({ status }) => status !== 200 && status !== 503);
        if (out.includes('the server is closing')) failures.push('some were turned away because it stops');
        if (turned.length > 0) failures.push(`${turned.length} were turned away, first ${turned[0]?.status}`);
        if (existsSync(`${database}-wal`)) failures.push('a log was left beside the database');
        if (code !== 0) failures.push(`exit ${code}: ${err}`);
        return failures;
      });
      // One that stops an idle server proves nothing.
      if (after < result.times * 10) result.failures.push(`only ${after} answers came after the signal`);
      const detail = `${answered} answers, ${after} of them after the signal, at most ${longest} ms to the end`;
      return { ...result, detail };
    }),
};
