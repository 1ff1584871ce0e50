import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { buildAllSites } from './sites.ts';

/** `npm test`: everything, in two lanes for two cores, with one count at the end. */
const REPORTS = '.cache/tests';

interface Outcome {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: string[];
  /** Counts of the tests in it; a step that counts nothing itself is one test. */
  count?: () => Promise<Outcome>;
}

const FORMAT: Step = {
  name: 'format',
  command: ['prettier', '--check', '--log-level', 'warn', '.'],
};
const LINT: Step = { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] };
const TYPES: Step = {
  name: 'types',
  command: ['astro', 'check', '--minimumFailingSeverity', 'hint'],
};
const UNITS: Step = {
  name: 'unit and site tests',
  command: [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/vitest.json`,
  ],
  count: async () => {
    const report = await readJson(`${REPORTS}/vitest.json`);
    return { passed: Number(report['numPassedTests']), failed: Number(report['numFailedTests']) };
  },
};
const BROWSER: Step = {
  name: 'browser tests',
  command: ['playwright', 'test'],
  count: async () => {
    const { stats } = (await readJson(`${REPORTS}/playwright.json`)) as {
      stats: { expected: number; unexpected: number; flaky: number };
    };
    // One that held at its second try has been named above.
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  },
};

await rm(`${REPORTS}/vitest.json`, { force: true });
await rm(`${REPORTS}/playwright.json`, { force: true });
await mkdir(REPORTS, { recursive: true });
// Built before the lanes part: both test runners look at these sites, and find them built.
await buildAllSites();
const outcomes = (await Promise.all([lane([BROWSER, FORMAT, LINT]), lane([UNITS, TYPES])])).flat();
const total = outcomes.reduce(
  (sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }),
  { passed: 0, failed: 0 },
);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function lane(steps: Step[]): Promise<Outcome[]> {
  const done: Outcome[] = [];
  for (const step of steps) done.push(await run(step));
  return done;
}

async function run({ name, command, count }: Step): Promise<Outcome> {
  const [program = '', ...args] = command;
  const started = Date.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`\n== ${name} (${seconds} s): ${code === 0 ? 'passed' : 'failed'}\n`);
  process.stdout.write(Buffer.concat(output));
  const counted = await count?.().catch(() => undefined);
  if (!counted) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A step that ends badly without a failed test of its own has failed all the same.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}
