import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Lighthouse and pa11y are no dependencies: with all that they bring along they would make every installation slower.
// npx fetches them for a report; without a network that part of the report is left out, and says so.

const VERSIONS = { lighthouse: 'lighthouse@13.5.0', pa11y: 'pa11y@10.0.0' };
const PAGES = { home: '/', search: '/practices', practice: '/practices/spoku', transfers: '/transfers' };
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu'];

/** Runs a program of npm and gives back what it said; its exit code is its own way to say that it found something. */
async function npx(parameters: string[], browser: string): Promise<{ out: string; code: number }> {
  const child = spawn('npx', ['--yes', ...parameters], {
    env: { ...process.env, CHROME_PATH: browser, PUPPETEER_SKIP_DOWNLOAD: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      out += text.toString();
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { out, code: code ?? 1 };
}

interface LighthouseReport {
  readonly categories: Record<string, { readonly score: number | null }>;
  readonly audits: Record<
    string,
    { readonly title: string; readonly score: number | null; readonly numericValue?: number }
  >;
}

/** Of so many looks the one in the middle counts: a laboratory's figures differ from one to the next. */
const LOOKS = 3;

/** A row of figures for each page: scores of 100, then seconds, shift and milliseconds; mobile settings. */
export async function lighthouse(origin: string, browser: string): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-lighthouse-'));
  const rows: string[][] = [];
  try {
    for (const [name, path] of Object.entries(PAGES)) {
      // Measured is a page as visitors find it: drawn before.
      await (await fetch(origin + path)).text();
      const reports: LighthouseReport[] = [];
      for (let look = 0; look < LOOKS; look++) {
        const file = join(folder, `${name}-${look}.json`);
        const said = await npx(
          [
            VERSIONS.lighthouse,
            origin + path,
            '--quiet',
            '--output=json',
            `--output-path=${file}`,
            `--chrome-flags=${FLAGS.join(' ')}`,
          ],
          browser,
        );
        if (said.code !== 0) return [['left out', said.out.trim().split('\n').at(-1) ?? '']];
        reports.push(JSON.parse(readFileSync(file, 'utf8')) as LighthouseReport);
      }
      const performance = ({ categories }: LighthouseReport) => categories['performance']?.score ?? 0;
      reports.sort((one, other) => performance(one) - performance(other));
      rows.push([name, ...figures(reports[Math.floor(LOOKS / 2)] as LighthouseReport)]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

function figures({ categories, audits }: LighthouseReport): string[] {
  const score = (key: string) => String(Math.round((categories[key]?.score ?? 0) * 100));
  const value = (key: string) => audits[key]?.numericValue ?? Number.NaN;
  const lost = Object.values(audits).filter(({ score: each }) => each !== null && each < 0.9);
  return [
    ...['accessibility', 'best-practices', 'seo', 'performance'].map(score),
    `${(value('largest-contentful-paint') / 1000).toFixed(2)} s`,
    value('cumulative-layout-shift').toFixed(3),
    `${Math.round(value('total-blocking-time'))} ms`,
    lost.map(({ title }) => title).join('; '),
  ];
}

/** What pa11y objects to (HTML CodeSniffer, WCAG2AA) on the same pages; or the reason why it was left out. */
export async function pa11y(
  origin: string,
  browser: string,
): Promise<{ faults: string[]; leftOut?: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-pa11y-'));
  const config = join(folder, 'pa11y.json');
  writeFileSync(
    config,
    JSON.stringify({ chromeLaunchConfig: { executablePath: browser, args: FLAGS }, timeout: 60_000 }),
  );
  try {
    const faults: string[] = [];
    for (const [name, path] of Object.entries(PAGES)) {
      const { out, code } = await npx(
        [VERSIONS.pa11y, '--config', config, '--reporter', 'csv', origin + path],
        browser,
      );
      // 0: nothing found, 2: something found, anything else: it did not run.
      if (code !== 0 && code !== 2) return { faults: [], leftOut: out.trim().split('\n').at(-1) ?? '' };
      if (code === 2)
        faults.push(
          ...out
            .trim()
            .split('\n')
            .slice(1)
            .map((line) => `${name}: ${line}`),
        );
    }
    return { faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
