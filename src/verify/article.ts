import { createHash } from 'node:crypto';
import { annotationPage, type AnnotationPage } from '../publish/annotations-schema.ts';
import type { QuoteRecord } from '../publish/quotes-schema.ts';
import { isVerbatim } from '../quotes/speech.ts';
import { counted, type Finding } from './finding.ts';
import { readArticlePage, wordingOfLines, type ArticlePage } from './page-proof.ts';
import { parseJson, readText } from './parse.ts';
import type { Publication } from './publication.ts';
import { checkPassages, checkRecord, marksOf } from './wording.ts';

export interface ArticleProof {
  findings: Finding[];
  /** Quotes found in the text, and how many of them are direct speech. */
  quotes: number;
  direct: number;
}

/**
 * Verifies one article: its text against the SHA-256 that its page states, and its annotations and records against
 * its text.
 * @param path `artikel/<article>/`
 * @param root the public address of the site, as its data state it, with the last slash
 */
export async function verifyArticle(
  publication: Publication,
  root: string,
  path: string,
  records: readonly QuoteRecord[],
): Promise<ArticleProof> {
  const findings: Finding[] = [];
  const reporter = (file: string, subject = '') => {
    return (rule: Finding['rule'], message: string) => {
      findings.push({ file, rule, message: subject === '' ? message : `${subject}: ${message}` });
    };
  };
  const files = await Promise.all([
    readText(publication, `${path}text.txt`, findings),
    readText(publication, path, findings),
    readText(publication, `${path}annotations.jsonld`, findings),
  ]);
  const [text, page, json] = files;
  const read = page === undefined ? undefined : readArticlePage(page);
  if (text !== undefined && read !== undefined) {
    checkPage(read, { text, quotes: records.length }, reporter(path));
  }
  const file = `${path}annotations.jsonld`;
  const annotations =
    json === undefined ? undefined : parseJson(json, annotationPage, file, findings);
  if (text === undefined || annotations === undefined) return { findings, quotes: 0, direct: 0 };

  const byId = new Map(annotations.items.map((item) => [item.id, item]));
  checkAddresses(annotations, `${root}${path}`, records, reporter(file));
  const shown = read?.wordings.find(({ article }) => article.text === text);
  const inMarks = marksOf(shown ?? wordingOfLines(text), records);
  let quotes = 0;
  let direct = 0;
  for (const record of records) {
    const report = reporter(file, record.id);
    const before = findings.length;
    const annotation = byId.get(annotationId(record));
    if (annotation === undefined) {
      report('missing', 'steht in zitate.json, aber nicht in den Annotationen');
      continue;
    }
    checkPassages(text, annotation, report);
    checkRecord(text, record, annotation, report);
    if (isVerbatim(record.speech) && !inMarks(annotation)) {
      report('marks', `„${record.text}“ steht nicht in Anführungszeichen`);
    }
    if (findings.length > before) continue;
    quotes += 1;
    direct += isVerbatim(record.speech) ? 1 : 0;
  }
  return { findings, quotes, direct };
}

type Report = (rule: Finding['rule'], message: string) => void;

function checkPage(
  { proofs, wordings }: ArticlePage,
  expected: { text: string; quotes: number },
  report: Report,
): void {
  const [proof] = proofs;
  if (proof === undefined || proofs.length > 1) {
    report(
      'sha256',
      `${counted(proofs.length, 'Element', 'Elemente')} mit data-sha256 statt einem`,
    );
    return;
  }
  const sha256 = createHash('sha256').update(expected.text).digest('hex');
  if (proof.sha256 !== sha256) {
    report('sha256', `sie nennt ${proof.sha256}, text.txt hat ${sha256}`);
  }
  if (proof.quotes !== undefined && proof.quotes !== expected.quotes) {
    report(
      'count',
      `sie nennt ${counted(proof.quotes, 'Zitat', 'Zitate')}, zitate.json hat ${String(expected.quotes)}`,
    );
  }
  const shown = wordings.map(({ article }) => article.text).join('');
  if (shown !== expected.text) report('shown', difference(shown, expected.text));
}

/** Where two texts begin to differ. */
function difference(shown: string, expected: string): string {
  let at = 0;
  while (at < shown.length && shown[at] === expected[at]) at++;
  const from = Math.max(0, at - 20);
  return `sie zeigt „${shown.slice(from, at + 20)}“, wo text.txt „${expected.slice(from, at + 20)}“ hat`;
}

function checkAddresses(
  annotations: AnnotationPage,
  address: string,
  records: readonly QuoteRecord[],
  report: Report,
): void {
  const known = new Set(records.map(annotationId));
  for (const { id, target } of annotations.items) {
    if (!known.has(id)) report('missing', `zitate.json kennt ${id} nicht`);
    for (const { source, scope } of target) {
      if (source !== `${address}text.txt` || scope !== address) {
        report('address', `${id} handelt von ${source} in ${scope}`);
      }
    }
  }
  if (annotations.partOf.total !== annotations.items.length) {
    report(
      'missing',
      `${String(annotations.items.length)} von ${String(annotations.partOf.total)} Annotationen`,
    );
  }
}

function annotationId({ url }: QuoteRecord): string {
  return `${url}#annotation`;
}
