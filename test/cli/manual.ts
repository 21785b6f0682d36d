import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandSpec } from '../../server/cli/command.ts';
import { COMMANDS } from '../../server/cli/commands.ts';
import { PROJECT } from '../machine.ts';
import { tour } from './tour.ts';

// `npm run manual` writes docs/cli.md: the commands from the table that runs them, and a tour that was really run.

const INTRODUCTION = `# The command line

Made from the command table by \`npm run manual\`; a test compares it with what the commands say.

\`exchange\` keeps the catalogue: it is the only thing that writes to it. From the project it is \`npm run exchange -- COMMAND\`, in a container
\`docker compose exec app exchange COMMAND\`. It works on the database that \`DATABASE\` names, also while the server is running: pages show a
change at once, the search index follows within seconds.

| exit code | means |
|---|---|
| 0 | done |
| 1 | faults in the data, or something to mend; the message says where |
| 2 | called wrongly, or on something that is not there |
| 74 | the disk is full or failing; nothing was changed |
| 75 | another process is writing; try again later |

Data goes to standard output, words to standard error. \`--json\` answers for programs.
`;

const usage = ({ name, arguments: given = [], options = [] }: CommandSpec): string =>
  ['exchange', name, ...given.map(([argument]) => argument), options.length > 0 ? '[options]' : '']
    .join(' ')
    .trim();

function section(spec: CommandSpec): string {
  const rows = [
    ...(spec.arguments ?? []).map(([name, meaning]) => [name, meaning]),
    ...(spec.options ?? []).map(({ flags, meaning, choices, byDefault }) => [
      flags,
      `${meaning}${choices === undefined ? '' : `: ${choices.map((choice) => `\`${choice}\``).join(', ')}`}${byDefault === undefined ? '' : ` (unset: \`${byDefault}\`)`}`,
    ]),
  ];
  const table = rows.map(([name, meaning]) => `| \`${name?.replaceAll('|', '\\|')}\` | ${meaning} |`);
  const examples = spec.examples.map(([line, meaning]) => `# ${meaning}\n${line}`);
  return [
    `### ${spec.name}`,
    `\`${usage(spec)}\``,
    `${spec.summary.charAt(0).toUpperCase()}${spec.summary.slice(1)}.${spec.about === undefined ? '' : `\n\n${spec.about}`}`,
    ...(rows.length === 0 ? [] : [['| | |', '|---|---|', ...table].join('\n')]),
    `\`\`\`sh\n${examples.join('\n')}\n\`\`\``,
  ].join('\n\n');
}

/** The whole of docs/cli.md. */
export async function manual(): Promise<string> {
  const sections = COMMANDS.map(section).join('\n\n');
  return `${INTRODUCTION}\n## Commands\n\n${sections}\n\n${await tour()}`;
}

if (import.meta.main) writeFileSync(join(PROJECT, 'docs', 'cli.md'), await manual());
