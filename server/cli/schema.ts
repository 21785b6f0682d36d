import { KINDS, kindNamed, kinds } from '../files/kinds.ts';
import { type CommandSpec, textOption } from './command.ts';
import { kindOption } from './import.ts';

export const schemaCommand: CommandSpec = {
  name: 'schema',
  summary: 'print the JSON Schema of the records that files may hold',
  options: [{ ...kindOption, meaning: 'only of this kind of record' }],
  examples: [
    ['exchange schema --kind practices', 'what a practice may and must have'],
    ['exchange schema > catalogue.schema.json', 'for an editor that checks while you type'],
  ],
  async run(_, options, { io }) {
    const wanted = kindNamed(textOption(options, 'kind') ?? '');
    const list = (kind: (typeof kinds)[number]) => ({ type: 'array', items: KINDS[kind].schema });
    const shape =
      wanted === undefined
        ? {
            type: 'object',
            properties: Object.fromEntries(kinds.map((kind) => [KINDS[kind].plural, list(kind)])),
            additionalProperties: false,
          }
        : list(wanted);
    const head = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `Practice Exchange: ${wanted === undefined ? 'a catalogue' : KINDS[wanted].plural}`,
    };
    io.out(`${JSON.stringify({ ...head, ...shape }, null, 2)}\n`);
    return 0;
  },
};
