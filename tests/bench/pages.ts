import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { buildSite } from '../../src/building/build.ts';
import { readSettings } from '../../src/settings.ts';
import { serveSite } from '../../src/hosting/server.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser-path.ts';
import { freePort } from '../free-port.ts';
import { pageKinds, type PageKind } from '../page-kinds.ts';
import { exceeded, type PageFigures } from './page-budgets.ts';
import { weigh, WEIGHED } from './page-weight.ts';

/**
 * `npm run bench:pages [-- --runs 3] [--kinds article,front] [--json]`: builds the site with compressed copies, serves
 * it, and has Lighthouse look at it as on a mobile telephone (its default: a simulated slow 4G connection). Of several
 * runs the one with the median LCP counts. Exits with 1 where a budget is exceeded.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1' },
    kinds: { type: 'string', default: 'article,front,quote,topic,search' },
    json: { type: 'boolean', default: false },
  },
});
/** Lighthouse sometimes misses the start of a navigation on a busy machine, and says so. */
const ATTEMPTS = 3;

const settings = {
  ...readSettings({ ...process.env, OUT_DIR: '.cache/bench/pages' }),
  precompress: true,
};
const { outcome } = await buildSite(settings, (line) => console.error(line));
if (outcome === 'failed') process.exit(1);

const wanted = values.kinds.split(',');
const kinds = pageKinds(settings.outDir).filter(({ name }) => wanted.includes(name));
const server = await serveSite({ directory: settings.outDir, base: settings.base, port: 0 });
const port = await freePort();
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: [...BROWSER_ARGUMENTS, `--remote-debugging-port=${port}`],
  ...(executablePath === undefined ? {} : { executablePath }),
});
const pages: PageFigures[] = [];
try {
  for (const kind of kinds) pages.push(await median(kind));
} finally {
  await browser.close();
  await server.close();
}
const problems = pages.flatMap(exceeded);
if (values.json) console.log(JSON.stringify({ pages, problems }, null, 2));
else print(pages, problems);
process.exitCode = problems.length > 0 ? 1 : 0;

async function median(kind: PageKind): Promise<PageFigures> {
  const runs: PageFigures[] = [];
  for (let run = 0; run < Number(values.runs); run++) runs.push(await look(kind));
  runs.sort((a, b) => a.largestContentfulPaint - b.largestContentfulPaint);
  const middle = runs[Math.floor(runs.length / 2)];
  if (!middle) throw new Error('--runs must be at least 1');
  return middle;
}

async function reportOn(url: string): Promise<Result> {
  let cause: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const lhr = (await lighthouse(url, { port, logLevel: 'silent' }))?.lhr;
    if (lhr && !lhr.runtimeError) return lhr;
    cause = lhr?.runtimeError;
  }
  throw new Error(`Lighthouse could not look at ${url}`, { cause });
}

async function look({ name, path: address }: PageKind): Promise<PageFigures> {
  const { categories, audits } = await reportOn(`${server.url}${address}`);
  const score = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100);
  const value = (audit: string): number => audits[audit]?.numericValue ?? NaN;
  const details = audits['network-requests']?.details;
  const requests = details?.type === 'table' ? details.items : [];
  return {
    kind: name,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    layoutShift: value('cumulative-layout-shift'),
    largestContentfulPaint: Math.round(value('largest-contentful-paint')),
    weight: await weigh(
      requests.map(({ url }) => String(url)).filter((url) => url.startsWith('http')),
    ),
  };
}

function print(figures: readonly PageFigures[], found: readonly string[]): void {
  console.table(
    Object.fromEntries(
      figures.map(({ kind, weight, ...page }) => [
        kind,
        {
          Perf: page.performance,
          A11y: page.accessibility,
          Best: page.bestPractices,
          SEO: page.seo,
          CLS: page.layoutShift,
          'LCP ms': page.largestContentfulPaint,
          requests: weight.requests,
          ...Object.fromEntries(WEIGHED.map((type) => [type, weight[type]])),
          total: weight.total,
        },
      ]),
    ),
  );
  console.log(
    `Bytes of the bodies as sent, with brotli. Site: ${path.relative('.', settings.outDir)}`,
  );
  for (const problem of found) console.log(`over budget – ${problem}`);
}
