import { stat } from 'node:fs/promises';
import { counted, printable } from '../content/report.ts';
import { publicationAt, publicationIn, type Publication } from '../verify/publication.ts';
import { verifySite } from '../verify/site.ts';
import { putBackLastBuild } from './guard.ts';

/** `npm run verify -- URL_OR_DIST`: a published site, by its files alone. */
const USAGE = 'Usage: npm run verify -- URL_OR_DIST   (https://example.org/zeitung/ or dist)';

const SHOWN_LENGTH = 400;

const [target, ...more] = process.argv.slice(2);
await putBackLastBuild();
const publication =
  target === undefined || more.length > 0 ? undefined : await publicationOf(target);
if (publication === undefined) {
  console.error(
    target === undefined
      ? USAGE
      : `“${printable(target)}” is neither an http or https address nor a folder.\n${USAGE}`,
  );
  process.exitCode = 2;
} else {
  const { articles, quotes, direct, findings } = await verifySite(publication);
  for (const { file, rule, message } of findings) {
    console.error(`${printable(file)}  ${rule}  ${printable(message.slice(0, SHOWN_LENGTH))}`);
  }
  console.log(
    findings.length > 0
      ? `${counted(findings.length, 'finding')}: this site does not hold what it states.`
      : `${counted(articles, 'article')}: each page shows the text whose SHA-256 it states.\n` +
          `${counted(quotes, 'quote')}: each found word for word where its annotation says, ${String(direct)} of direct speech in quotation marks.`,
  );
  process.exitCode = findings.length > 0 ? 1 : 0;
}

async function publicationOf(address: string): Promise<Publication | undefined> {
  if (/^https?:\/\//i.test(address) && URL.canParse(address))
    return publicationAt(new URL(address));
  const folder = await stat(address).catch(() => undefined);
  return folder?.isDirectory() ? publicationIn(address) : undefined;
}
