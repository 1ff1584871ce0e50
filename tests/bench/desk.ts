import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { writeFrontmatter } from '../../src/content/edit/written.ts';
import { serveDesk } from '../browser/desk-server.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser-path.ts';
import { percentile } from './measure.ts';

/**
 * `npm run bench:desk [-- --content DIR] [--json]`: opens the desk in a browser, on a text of 50,000 words with 500
 * quotes and on one of 5,000 words, and tells how long a key stroke takes, in how many long tasks (of 50 ms and more)
 * strokes end, what checks and proposals take after a pause, and what saving takes in the archive that is given. The
 * archive is copied first.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    json: { type: 'boolean', default: false },
  },
});
const STROKES = 40;
const READINGS = 9;

interface Figures {
  words: number;
  quotes: number;
  /** Milliseconds from a key stroke until the page is ready for the next: median and worst. */
  stroke: number;
  worstStroke: number;
  /** Long tasks while strokes were made without a pause. */
  longTasks: number;
  /** Milliseconds from the question for checks and proposals until what they say is shown: median. */
  reading: number;
  /** Of it, until the answer has come; of that, until the server has made it, and its processor’s time: medians. */
  answering: number;
  server: number;
  serverCpu: number;
  /** Milliseconds of a save, and of the question after it, which waits while the server reads its archive: median. */
  saving: number;
  asking: number;
}

const server = await serveDesk(values.content);
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: BROWSER_ARGUMENTS,
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
  await writeArticle('bench-gross', 50_000, 500);
  await writeArticle('bench-klein', 5_000, 50);
  const figures = [await look('bench-klein'), await look('bench-gross')];
  const articles = (await readdir(path.join(server.content, 'articles'))).length;
  if (values.json) console.log(JSON.stringify({ articles, figures }, null, 2));
  else {
    console.log(`${String(articles)} articles`);
    console.table(figures);
  }
} finally {
  await browser.close();
  await server.close();
}

/** Sentences in which drafting finds something, and others; quotes are spread evenly. */
async function writeArticle(id: string, words: number, quotes: number): Promise<void> {
  const plain = 'Die Kämmerin ging am Abend durch die Stadt und sah nach den Lichtern am Fluss. ';
  const [speaker = 'niemand'] = await readdir(path.join(server.content, 'speakers'));
  const each = Math.round(words / quotes);
  const passages = Array.from({ length: quotes }, (_, at) => `Der Plan ${String(at)} sei gut`);
  const paragraphs = passages.map((passage) => {
    const said = `${passage}, sagte sie. `;
    const rest = Math.max(0, Math.round((each - said.split(' ').length) / 14));
    return `${said}${plain.repeat(rest)}`.trim();
  });
  const head = writeFrontmatter({
    headline: 'Ein langer Text',
    description: 'Zum Messen.',
    datePublished: '2025-03-04',
    status: 'draft',
    quotes: passages.map((text, at) => ({
      id: `plan-${String(at)}`,
      speaker: path.basename(speaker, '.md'),
      speech: 'indirect',
      text,
    })),
  });
  await writeFile(
    path.join(server.content, 'articles', `${id}.md`),
    `${head}\n${paragraphs.join('\n\n')}\n`,
  );
}

async function look(id: string): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}artikel/${id}/`);
  await page.locator('.cm-content').waitFor({ timeout: 120_000 });
  const counts = (await page.locator('.progress').textContent()) ?? '';
  await page.locator('.cm-line').nth(1).click();
  await page.keyboard.press('F2');
  await page.locator('#redaktion.writing').waitFor();
  const strokes = await typed(page);
  const readings: number[] = [];
  const answers: number[] = [];
  const made: number[] = [];
  const used: number[] = [];
  const saves: number[] = [];
  const asks: number[] = [];
  for (let turn = 0; turn < READINGS; turn += 1) {
    const taken = await paused(page);
    readings.push(taken.reading);
    answers.push(taken.answering);
    made.push(taken.server);
    used.push(taken.serverCpu);
    saves.push(taken.saving);
    asks.push(taken.asking);
  }
  const file = await readFile(path.join(server.content, 'articles', `${id}.md`), 'utf8');
  await page.close();
  return {
    words: Number(/([\d.]+) W/.exec(counts)?.[1]?.replaceAll('.', '')),
    quotes: file.match(/^ *- id: plan-/gm)?.length ?? 0,
    stroke: median(strokes.times),
    worstStroke: Math.round(Math.max(...strokes.times)),
    longTasks: strokes.longTasks,
    reading: median(readings),
    answering: median(answers),
    server: median(made),
    serverCpu: median(used),
    saving: median(saves),
    asking: median(asks),
  };
}

/** Strokes made faster than a pause, each measured in the page until its task has ended. */
async function typed(page: Page): Promise<{ times: number[]; longTasks: number }> {
  await page.evaluate(() => {
    const seen = { times: [] as number[], longTasks: 0 };
    Object.assign(globalThis, { seen });
    const channel = new MessageChannel();
    new PerformanceObserver((list) => {
      seen.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask' });
    let begun = 0;
    channel.port1.onmessage = () => {
      seen.times.push(performance.now() - begun);
    };
    document.addEventListener(
      'keydown',
      () => {
        begun = performance.now();
        channel.port2.postMessage('');
      },
      true,
    );
  });
  for (let at = 1; at <= STROKES; at += 1) {
    await page.keyboard.type('a');
    // Keys come before messages: without this the next stroke would be counted with this one.
    await page.waitForFunction(
      (made) => (globalThis as unknown as { seen: { times: number[] } }).seen.times.length === made,
      at,
      { polling: 5 },
    );
  }
  return page.evaluate(
    () => (globalThis as unknown as { seen: { times: number[]; longTasks: number } }).seen,
  );
}

/** One stroke and then a pause, until the text is read and saved. */
async function paused(
  page: Page,
): Promise<Record<'reading' | 'answering' | 'server' | 'serverCpu' | 'saving' | 'asking', number>> {
  await page.evaluate(() => performance.clearResourceTimings());
  const answered = page.waitForResponse('**/api/analyse');
  const saved = page.waitForResponse('**/api/save');
  await page.keyboard.type('b');
  await answered;
  const read = await page.evaluate(async () => {
    const entry = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('/analyse')) as PerformanceResourceTiming | undefined;
    await new Promise((resolve) => setTimeout(resolve));
    const took = (what: string): number =>
      entry?.serverTiming.find(({ name }) => name === what)?.duration ?? 0;
    return {
      reading: performance.now() - (entry?.startTime ?? 0),
      answering: entry?.duration ?? 0,
      server: took('wall'),
      serverCpu: took('cpu'),
    };
  });
  await saved;
  const saving = await page.evaluate(async () => {
    const begun = performance.now();
    await fetch(location.href);
    const asking = performance.now() - begun;
    const save = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('/save'));
    return { saving: save?.duration ?? 0, asking };
  });
  return { ...read, ...saving };
}

function median(numbers: readonly number[]): number {
  return Math.round(percentile(numbers, 0.5) * 10) / 10;
}
