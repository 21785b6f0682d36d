import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, launchChromium } from '../browser/chromium.ts';
import { startSite } from '../browser/site.ts';
import { PROJECT } from '../machine.ts';
import { seededIn } from '../seeded.ts';
import { everyAppearance, everyLanguage, everyLayout } from './campaign.ts';
import { CONTRAST, EXPLAINED } from './explained.ts';
import { JOURNEYS, transcriptOf } from './journeys.ts';
import { lighthouse, pa11y } from './lighthouse.ts';
import { table, write } from './report.ts';
import { responses } from './responses.ts';
import { everyState } from './states.ts';
import { Tally } from './tally.ts';

// `npm run a11y`: looks at every page in every way of docs/accessibility.md, prints tables and writes them there.
// `npm run a11y -- languages journeys` does these parts alone: figures are written, checks only if they are all there.

const CHECKS = ['appearances', 'languages', 'layouts', 'states', 'journeys'];
const PARTS = [...CHECKS, 'responses', 'lighthouse'];
const TRANSCRIPTS = join(PROJECT, 'docs', 'accessibility', 'transcripts');

const wanted = process.argv.slice(2);
const wants = (part: string) => wanted.length === 0 || wanted.includes(part);
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: the parts are ${PARTS.join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-a11y-'));
const seeds = mkdtempSync(join(tmpdir(), 'practice-exchange-a11y-seeds-'));
const seeded = seededIn(seeds);
const [site, browser] = await Promise.all([startSite(folder, seeded), launchChromium()]);
const tally = new Tally();

/** Prints a part of the report, and writes it where it is whole. */
function tell(part: string, texts: readonly string[], whole = true): void {
  const report = texts.join('\n\n');
  process.stdout.write(`${report}\n`);
  if (whole) write(part, report);
}

/** Looks at one part, if it is wanted, and says so: all of them take more than half an hour. */
async function look(part: string, at: () => Promise<unknown>): Promise<void> {
  if (!wants(part)) return;
  process.stderr.write(`${new Date().toISOString().slice(11, 16)} ${part}\n`);
  await at();
}

try {
  await look('appearances', () => everyAppearance(tally, browser, site.origin));
  await look('languages', () => everyLanguage(tally, browser, site.origin));
  await look('layouts', () => everyLayout(tally, browser, site.origin));
  await look('states', () => everyState(tally, browser, site.origin, seeded));
  await look('journeys', async () => {
    mkdirSync(TRANSCRIPTS, { recursive: true });
    for (const journey of JOURNEYS) {
      try {
        const transcript = await transcriptOf(browser, site.origin, journey);
        // The address of this run says nothing to a reader.
        writeFileSync(join(TRANSCRIPTS, `${journey.file}.txt`), transcript.replaceAll(site.origin, ''));
        tally.note('journeys by keyboard alone', journey.file, []);
      } catch (error) {
        tally.note('journeys by keyboard alone', journey.file, [String(error)]);
      }
    }
  });
  const rows = tally.rows();
  const faults = rows.flatMap(({ check, faults: found }) => found.map((fault) => `- ${check}: ${fault}`));
  const checks = [
    table(
      ['check', 'looks', 'faults'],
      rows.map(({ check, looks, faults: found }) => [check, String(looks), String(found.length)]),
    ),
    faults.length === 0 ? 'No faults.' : faults.join('\n'),
    table(
      ['what axe-core could not decide', 'times', 'how it was decided'],
      [CONTRAST, ...EXPLAINED].map(({ name, because }) => [
        name,
        String(tally.explained.get(name) ?? 0),
        because,
      ]),
    ),
  ];
  if (rows.length > 0) tell('checks', checks, CHECKS.every(wants));
  process.exitCode = faults.length > 0 ? 1 : 0;
  await look('responses', async () => {
    const answers = await responses(browser, site.origin);
    tell('responses', [
      table(['what is done, with a processor four times slower', 'events of 16 ms and more', 'INP'], answers),
    ]);
  });
  await look('lighthouse', async () => {
    const path = await chromiumPath();
    const said = await pa11y(site.origin, path);
    tell('figures of Lighthouse and pa11y', [
      said.leftOut === undefined
        ? `pa11y (WCAG2AA) on home, search, practice and transfers: ${said.faults.length} faults.`
        : `pa11y was left out: ${said.leftOut}`,
      ...said.faults.map((fault) => `- ${fault}`),
      table(
        [
          'Lighthouse, mobile',
          'accessibility',
          'best practices',
          'SEO',
          'performance',
          'LCP',
          'CLS',
          'TBT',
          'what lost points',
        ],
        await lighthouse(site.origin, path),
      ),
    ]);
  });
} finally {
  await Promise.all([site.stop(), browser.close()]);
  for (const each of [folder, seeds]) rmSync(each, { recursive: true, force: true });
}
