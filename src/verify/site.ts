/** Verifies a published site from outside: by its files alone. */
import { quotesFile, type QuoteRecord } from '../publish/quotes-schema.ts';
import { verifyArticle, type ArticleProof } from './article.ts';
import { TOLD, TOLD_OF_ARTICLE } from './bounds.ts';
import type { Finding } from './finding.ts';
import { parseJson, readText } from './parse.ts';
import { ExhaustedError, type Publication } from './publication.ts';
import { checkSearch } from './search-index.ts';
import { readSitemap } from './sitemap.ts';

export interface Verification {
  articles: number;
  quotes: number;
  direct: number;
  /** In the order of the sitemap, as many as are told; empty where everything holds. */
  findings: Finding[];
  /** How many more there are. */
  more: number;
}

/** How many articles are read at the same time, three files each. */
const CONCURRENCY = 8;

const ARTICLE_PATH = /^artikel\/[a-z0-9-]+\/$/;

/** Comes to a verdict whatever the publication holds, as far as the memory of the process goes (guard.ts). */
export async function verifySite(publication: Publication): Promise<Verification> {
  const findings: Finding[] = [];
  const result = { articles: 0, quotes: 0, direct: 0 };
  try {
    await verifyFiles(publication, findings, result);
  } catch (error) {
    if (!(error instanceof ExhaustedError)) throw error;
    const message = `die Prüfung wurde abgebrochen: ${error.message}`;
    findings.unshift({ file: 'die Website', rule: 'unfinished', message });
  }
  return {
    ...result,
    findings: findings.slice(0, TOLD),
    more: Math.max(0, findings.length - TOLD),
  };
}

/** @throws ExhaustedError where no more is read; what has been found until then is in `findings` and `result` */
async function verifyFiles(
  publication: Publication,
  findings: Finding[],
  result: Omit<Verification, 'findings' | 'more'>,
): Promise<void> {
  const json = await readText(publication, 'zitate.json', findings);
  const data =
    json === undefined ? undefined : parseJson(json, quotesFile, 'zitate.json', findings);
  if (data === undefined) return;
  const root = rootOf(data.quotes);
  if (root === undefined) {
    const message = 'kein Zitat, oder eines, dessen Adresse nicht auf /zitate/<id>/ endet';
    findings.push({ file: 'zitate.json', rule: 'address', message });
    return;
  }

  await checkSearch(publication, data.quotes.length, findings);
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
  let exhausted: ExhaustedError | undefined;
  const proofs = await mapBounded(paths, CONCURRENCY, async (path) => {
    if (exhausted) return undefined;
    try {
      return await proofOf(publication, root, path, records.get(path) ?? []);
    } catch (error) {
      if (!(error instanceof ExhaustedError)) throw error;
      exhausted = error;
      return undefined;
    }
  });
  for (const proof of proofs) {
    if (!proof) continue;
    result.articles += 1;
    result.quotes += proof.quotes;
    result.direct += proof.direct;
    findings.push(...proof.findings);
  }
  if (exhausted) throw exhausted;
}

async function proofOf(
  publication: Publication,
  root: string,
  path: string,
  records: readonly QuoteRecord[],
): Promise<ArticleProof> {
  try {
    const proof = await verifyArticle(publication, root, path, records);
    const rest = proof.findings.length - TOLD_OF_ARTICLE;
    if (rest <= 0) return proof;
    const [first] = proof.findings;
    const summary = { file: path, rule: first?.rule ?? 'unreadable' } as const;
    const findings = proof.findings.slice(0, TOLD_OF_ARTICLE);
    return { ...proof, findings: [...findings, { ...summary, message: `und ${rest} weitere` }] };
  } catch (error) {
    // The parsers call themselves for what is nested: where that ends, nothing can be said of the article.
    if (!(error instanceof RangeError)) throw error;
    const message = 'ist zu tief verschachtelt oder zu groß, um geprüft zu werden';
    return { quotes: 0, direct: 0, findings: [{ file: path, rule: 'unreadable', message }] };
  }
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
    if (seen.has(record.id)) report('steht zweimal darin');
    else if (record.url !== `${root}zitate/${record.id}/`) report(`seine Seite ist ${record.url}`);
    else if (record.article.url !== root + path) report(`sein Artikel ist ${record.article.url}`);
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
    findings.push({ file: 'sitemap.xml', rule: 'missing', message: `${path} steht nicht darin` });
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
