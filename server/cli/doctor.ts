import { type CommandSpec, JSON_OPTION } from './command.ts';
import { examineDatabase } from './examine-database.ts';
import { examineEngine } from './examine-engine.ts';
import { examineKey } from './examine-key.ts';
import { examineMachine } from './examine-machine.ts';
import { examineServer } from './examine-server.ts';
import { EXIT, plural } from './io.ts';

export const doctorCommand: CommandSpec = {
  name: 'doctor',
  summary: 'examine Node, SQLite, the disk, the rights, the server, Meilisearch, and say what to do',
  options: [JSON_OPTION],
  examples: [['exchange doctor', 'after an installation, an upgrade, or when something is strange']],
  async run(_, options, { io, config }) {
    const all = [
      ...examineMachine(config()),
      ...(await examineDatabase(config())),
      ...(await examineServer(config())),
      ...(await examineEngine(config())),
      ...(await examineKey(config())),
    ];
    if (options['json'] === true)
      io.out(
        `${JSON.stringify(
          all.map(({ todo, ...each }) => (each.ok ? each : { ...each, todo })),
          null,
          1,
        )}\n`,
      );
    else {
      for (const { what, ok, found, todo } of all) {
        io.out(`${ok ? '✓' : '✗'} ${what.padEnd(16)}  ${found}\n`);
        if (!ok && todo !== '') io.out(`${' '.repeat(20)}→ ${todo}\n`);
      }
      const bad = all.filter(({ ok }) => !ok).length;
      io.out(bad === 0 ? '\nAll is well.\n' : `\n${plural(bad, 'thing')} to mend.\n`);
    }
    return all.every(({ ok }) => ok) ? EXIT.done : EXIT.faults;
  },
};
