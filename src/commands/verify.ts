import { stat } from 'node:fs/promises';
import { printable } from '../content/report.ts';
import { isAddress } from '../verify/address.ts';
import { counted } from '../verify/finding.ts';
import { verifyGuarded } from '../verify/guard.ts';
import { putBackLastBuild } from './guard.ts';
import { asksForHelp } from './usage.ts';

/** `npm run verify -- URL_OR_DIST`: a published site, by its files alone. */
const USAGE =
  'Aufruf: npm run verify -- ADRESSE_ODER_ORDNER   (https://example.org/zeitung/ oder dist)';

const SHOWN_LENGTH = 400;

const [target, ...more] = process.argv.slice(2);
await putBackLastBuild();
if (asksForHelp(process.argv.slice(2))) {
  console.log(USAGE);
} else if (target === undefined || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!isAddress(target) && !(await isFolder(target))) {
  console.error(
    `„${printable(target)}“ ist weder eine Adresse mit http oder https noch ein Ordner.\n${USAGE}`,
  );
  process.exitCode = 2;
} else {
  const { articles, quotes, direct, findings, more: untold } = await verifyGuarded(target);
  for (const { file, rule, message } of findings) {
    console.error(`${printable(file)}  ${rule}  ${printable(message.slice(0, SHOWN_LENGTH))}`);
  }
  if (untold > 0) console.error(`… und ${counted(untold, 'weiterer Befund', 'weitere Befunde')}`);
  console.log(
    findings.length > 0
      ? `${counted(findings.length + untold, 'Befund', 'Befunde')}: Diese Website hält nicht, was sie angibt.`
      : `${counted(articles, 'Artikel', 'Artikel')}: Jede Seite zeigt den Text, dessen SHA-256 sie nennt.\n` +
          `${counted(quotes, 'Zitat', 'Zitate')}: Jedes steht Wort für Wort dort, wo seine Annotation es nennt; ` +
          `${String(direct)} in direkter Rede stehen in Anführungszeichen.\n` +
          'Der Suchindex kennt sie alle.',
  );
  process.exitCode = findings.length > 0 ? 1 : 0;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
