/** Verifies a published site from outside: by its files alone. */
import { quotesFile, type QuoteRecord } from '../publish/quotes-schema.ts';
import { verifyArticle } from './article.ts';
import type { Finding } from './finding.ts';
import { parseJson, readText } from './parse.ts';
import type { Publication } from './publication.ts';
import { readSitemap } from './sitemap.ts';

export interface Verification {
  articles: number;
  quotes: number;
  direct: number;
  /** In the order of the sitemap; empty where everything holds. */
  findings: Finding[];
}

/** How many articles are read at the same time, three files each. */
const CONCURRENCY = 8;

const ARTICLE_PATH = /^artikel\/[a-z0-9-]+\/$/;

export async function verifySite(publication: Publication): Promise<Verification> {
  const findings: Finding[] = [];
  const result: Verification = { articles: 0, quotes: 0, direct: 0, findings };
  const json = await readText(publication, 'zitate.json', findings);
  const data =
    json === undefined ? undefined : parseJson(json, quotesFile, 'zitate.json', findings);
  if (data === undefined) return result;
  const root = rootOf(data.quotes);
  if (root === undefined) {
    const message = 'no quote, or one whose address does not end in /zitate/<id>/';
    findings.push({ file: 'zitate.json', rule: 'address', message });
    return result;
  }

  const records = recordsByArticle(data.quotes, root, findings);
  const listed = (await readSitemap(publication, root, findings))
    .filter((address) => address.startsWith(root))
    .map((address) => address.slice(root.length));
  checkListed(
    [...records.keys(), ...data.quotes.map(({ id }) => `zitate/${id}/`)],
    listed,
    findings,
  );
  const paths = [
    ...new Set([...listed.filter((path) => ARTICLE_PATH.test(path)), ...records.keys()]),
  ];
  const proofs = await mapBounded(paths, CONCURRENCY, (path) =>
    verifyArticle(publication, root, path, records.get(path) ?? []),
  );
  for (const proof of proofs) {
    result.articles += 1;
    result.quotes += proof.quotes;
    result.direct += proof.direct;
    findings.push(...proof.findings);
  }
  return result;
}

/** The public address that the data were made for; the site may be read from another, such as a preview. */
function rootOf([first]: readonly QuoteRecord[]): string | undefined {
  const path = `zitate/${first?.id ?? ''}/`;
  return first?.url.endsWith(`/${path}`) ? first.url.slice(0, -path.length) : undefined;
}

/** Records by the path of their article; those whose addresses do not fit their ids are findings. */
function recordsByArticle(
  quotes: readonly QuoteRecord[],
  root: string,
  findings: Finding[],
): Map<string, QuoteRecord[]> {
  const records = new Map<string, QuoteRecord[]>();
  const seen = new Set<string>();
  for (const record of quotes) {
    const report = (message: string) =>
      findings.push({ file: 'zitate.json', rule: 'address', message: `${record.id}: ${message}` });
    const path = `artikel/${record.id.split('/', 1).join('')}/`;
    if (seen.has(record.id)) report('listed twice');
    else if (record.url !== `${root}zitate/${record.id}/`) report(`its page is ${record.url}`);
    else if (record.article.url !== root + path) report(`its article is ${record.article.url}`);
    else push(records, path, record);
    seen.add(record.id);
  }
  return records;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function checkListed(
  paths: readonly string[],
  listed: readonly string[],
  findings: Finding[],
): void {
  const known = new Set(listed);
  for (const path of paths) {
    if (known.has(path)) continue;
    findings.push({ file: 'sitemap.xml', rule: 'missing', message: `${path} is not in it` });
  }
}

/** Results in the order of the items, with at most `limit` of them in work at once. */
async function mapBounded<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}
