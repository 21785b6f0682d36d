import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../bench/random.ts';
import { PROJECT } from '../machine.ts';
import { mutatedFiles } from './campaign-files.ts';
import { killImports } from './killed.ts';

// `npm run campaign [-- --files 10000 --kills 1000 --out FILE]`: what npm test does for minutes, done for hours.

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '1000' },
    out: { type: 'string', default: join(PROJECT, 'test-results', 'campaign.md') },
  },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const started = Date.now();
const rows: string[][] = [];
const failures: string[] = [];

const files = await mutatedFiles(Number(values.files), say);
rows.push([
  'mutated files',
  String(files.ran),
  `${files.refused} refused, ${files.accepted} accepted`,
  String(files.failures.length),
]);
failures.push(...files.failures);

const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-campaign-'));
try {
  const path = join(folder, 'catalogue.db');
  const kills = await killImports(folder, path, Number(values.kills), randomFrom(20_261_124));
  rows.push([
    'imports killed',
    String(kills.cut + kills.finished),
    `${kills.cut} before the end, ${kills.finished} after`,
    String(kills.faults.length),
  ]);
  failures.push(...kills.faults);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
const report = [
  `# Campaign`,
  `${new Date().toISOString().slice(0, 10)}, ${Math.round((Date.now() - started) / 1000)} s`,
  [
    line(['fault', 'times', 'of these', 'failures']),
    line(['---', '---', '---', '---']),
    ...rows.map(line),
  ].join('\n'),
  ...failures.map((failure) => `- ${failure}`),
].join('\n\n');
mkdirSync(join(values.out, '..'), { recursive: true });
writeFileSync(values.out, `${report}\n`);
process.stdout.write(
  `${report}\n\n${rows.length - (failures.length > 0 ? 1 : 0)} passed, ${failures.length > 0 ? 1 : 0} failed\n`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
