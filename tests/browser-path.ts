import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where browsers of the Chromium family usually are; CHROMIUM names another. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a browser that is there, be it the system's or Playwright's own; undefined where there is none. */
export function findBrowser(): string | undefined {
  return [...PLACES, chromium.executablePath()].find((place) => place && existsSync(place));
}

/** What a headless browser needs to run as root and to ask nothing of the network by itself. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
