import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser-path.ts';

/** Browser tests take a browser that is there, else Playwright’s, else the distribution’s package. */
const WAYS: [command: string, ...args: string[]][] = [
  ['npx', 'playwright', 'install', 'chromium'],
  ['sh', '-c', 'apt-get update -qq && apt-get install -y -qq chromium'],
];

for (const [command, ...args] of WAYS) {
  if (findBrowser()) break;
  console.log(`No browser found; trying: ${[command, ...args].join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', timeout: 240_000 });
}
if (!findBrowser()) {
  console.error('No browser found or installed. Install Chromium, or name one in CHROMIUM.');
  process.exit(1);
}
