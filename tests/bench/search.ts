import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readTree } from '../../src/content/tree.ts';
import { readSettings } from '../../src/settings.ts';
import { joinArchive } from '../../src/archive/join.ts';
import { searchAsItComes, searchSite, type Asked } from './search-browser.ts';
import { growingReport } from './search-growing.ts';
import { facetReport, report, scoresOf, type Labelled } from './search-scores.ts';

/**
 * `npm run -s bench:search -- --queries FILE [--json] [--baseline]`: asks the labelled queries of FILE, one JSON
 * object a line, in a real browser on the built search page, and scores what it finds. With `--json` nothing but
 * `[{"query": …, "hits": ["<article>/<quote>", …]}, …]` goes to standard output. With `--baseline` the same queries
 * are put to Pagefind as it comes as well: one record a quote, in German, its own ranking.
 *
 * `npm run -s bench:search -- --growing QUOTES` tells what queries read of the index of an archive of so many quotes,
 * which a generator makes: the index alone.
 */
const { values } = parseArgs({
  options: {
    queries: { type: 'string' },
    json: { type: 'boolean', default: false },
    baseline: { type: 'boolean', default: false },
    growing: { type: 'string' },
  },
});
if (values.growing !== undefined) {
  if (!/^[1-9]\d*$/.test(values.growing)) usage();
  for (const line of await growingReport(Number(values.growing))) console.log(line);
  process.exit(0);
}
if (values.queries === undefined) usage();
const settings = {
  ...readSettings({ ...process.env, OUT_DIR: '.cache/bench/search' }),
  pictures: false,
  precompress: false,
};
const queries = (await readFile(values.queries, 'utf8'))
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Labelled);
const { tree } = await readTree(settings.contentDir, { base: settings.base });
if (!tree) throw new Error(`${settings.contentDir} has errors: run npm run check`);
const archive = joinArchive(tree);
const keys = archive.quotes.map(({ key }) => key);
const texts = queries.map(({ query }) => query);

const { asked, facets } = await searchSite(settings, texts, keys);
if (values.json) {
  console.log(JSON.stringify(asked.map(({ query, hits }) => ({ query, hits }))));
} else {
  print(`Search, ${archive.articles.length} articles, ${keys.length} quotes`, asked);
  console.log(facetReport(facets));
}
if (values.baseline && !values.json)
  print('Pagefind as it comes', await searchAsItComes(archive, texts));

function print(title: string, answers: Asked[]): void {
  console.log(report(title, scoresOf(queries, answers), queries, answers));
}

function usage(): never {
  console.error(
    'usage: npm run -s bench:search -- --queries FILE [--json] [--baseline], or --growing QUOTES',
  );
  process.exit(2);
}
