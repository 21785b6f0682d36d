import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Path of a real Chromium: the one that CHROMIUM_PATH names, an installed one, or the one inside an npm package. */
export const chromiumPath = async (): Promise<string> =>
  process.env['CHROMIUM_PATH'] ??
  INSTALLED.find((path) => existsSync(path)) ??
  (await sparticuz.executablePath());

/** That Chromium, started without a window. */
export async function launchChromium(): Promise<Browser> {
  // The package's own flags are made for one page in a cloud function: one process, no web security. Not those.
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  return chromium.launch({ executablePath: await chromiumPath(), args });
}
