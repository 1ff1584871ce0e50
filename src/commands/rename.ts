import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  exists,
  readText,
  Refusal,
  replaceUnchanged,
  withoutMark,
  writeMoved,
} from '../content/edit/files.ts';
import { pathOf, planRenaming, type TreeFile } from '../content/edit/rename.ts';
import { meantAddress, readRenaming, type Renaming } from '../content/edit/renaming.ts';
import { FOLDERS, listContent } from '../content/files.ts';
import { printable, reportProblems } from '../content/report.ts';
import { isError } from '../content/rules.ts';
import { readTree } from '../content/tree.ts';
import { contentDirectory } from '../settings.ts';
import { guarded } from './guard.ts';
import { asksForHelp, keptByNpm } from './usage.ts';

const USAGE = `Aufruf: npm run rename -- speakers/alt neu           eine Stimme; ebenso topics/… und articles/…
        npm run rename -- articles/artikel#alt neu   ein Zitat
  --dry-run   zeigt, was sich ändern würde, und schreibt nichts`;

/** An address is not what readers see. */
const SHOWN = {
  articles: 'Die Überschrift (headline) ist dieselbe geblieben.',
  speakers: 'Der Name (name) ist derselbe geblieben.',
  topics: 'Der Name (name) ist derselbe geblieben.',
} satisfies Record<Renaming['folder'], string>;

/** `npm run rename -- speakers/alt neu`: another id for a file or quote, wherever it is named. */
await guarded(async () => {
  if (asksForHelp(process.argv.slice(2))) return console.log(USAGE);
  const request = keptByNpm('rename', ['dry-run']) ?? readRequest(process.argv.slice(2));
  if (typeof request === 'string') {
    console.error(`${request}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  try {
    for (const line of await rename(request.renaming, request.dryRun, contentDirectory()))
      console.log(printable(line));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});

function readRequest(args: string[]): { renaming: Renaming; dryRun: boolean } | string {
  // npm hands on what it does not know; every option that is not this one is a slip.
  const { values, positionals, tokens } = parseArgs({
    args,
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((one) => one.kind === 'option' && one.name !== 'dry-run');
  if (unknown?.kind === 'option') return printable(`${unknown.rawName} gibt es hier nicht.`);
  const [what, to, ...more] = positionals;
  if (what === undefined || to === undefined || more.length > 0)
    return 'Nötig sind zwei Angaben: was umbenannt wird, und die neue Kennung.';
  const renaming = readRenaming(what, to);
  if (!renaming) {
    const meant = meantAddress(what);
    return printable(
      `„${what}“ ist nichts, was sich umbenennen lässt: Stimme, Thema, Artikel oder Zitat.${meant === undefined ? '' : ` Meinen Sie „${meant}“?`}`,
    );
  }
  return { renaming, dryRun: values['dry-run'] === true };
}

/** @throws Refusal with sentences for the editor */
async function rename(renaming: Renaming, dryRun: boolean, directory: string): Promise<string[]> {
  const errors = (await readTree(directory, { editing: true })).problems.filter(isError);
  if (errors.length > 0)
    throw new Refusal(
      `${reportProblems(errors)}\n\nDie Inhalte haben Fehler. Beheben Sie sie zuerst; es wurde nichts geändert.`,
    );
  const written = new Map<string, string>();
  const files: TreeFile[] = [];
  const listing = await listContent(directory);
  for (const folder of FOLDERS)
    for (const file of listing.files[folder]) {
      const text = await readText(file.path);
      written.set(pathOf({ folder, id: file.id }), text);
      files.push({ folder, id: file.id, text: withoutMark(text).text });
    }
  const plan = planRenaming(files, renaming);
  if (Array.isArray(plan)) throw new Refusal(printableLines(plan));
  const { changes, move } = plan;
  const inTree = (file: string): string => path.join(directory, file);
  const taken = (file: string): Refusal =>
    new Refusal(`${file} gibt es schon und wird nicht überschrieben.`);
  if (move && (await exists(inTree(move.to)))) throw taken(move.to);
  const others = changes.filter((change) => change.path !== move?.from);
  const before = (file: string): string => written.get(file) ?? '';
  const marked = (change: { path: string; text: string }): string =>
    withoutMark(before(change.path)).mark + change.text;
  if (!dryRun) {
    const done: string[] = [];
    try {
      const own = changes.find((change) => change.path === move?.from);
      if (move && own) {
        if (!(await writeMoved(inTree(move.from), inTree(move.to), marked(own))))
          throw taken(move.to);
        done.push(move.to);
      }
      for (const change of others) {
        await replaceUnchanged(inTree(change.path), before(change.path), marked(change));
        done.push(change.path);
      }
      if (move) await removeUnchanged(inTree(move.from), before(move.from));
    } catch (error) {
      if (done.length > 0) console.error(`Abgebrochen; schon geschrieben: ${done.join(', ')}`);
      throw error;
    }
  }
  const would = dryRun ? 'würde ' : '';
  return [
    ...(move ? [`${move.from} → ${move.to}: ${would}umbenannt`] : []),
    ...others.map((change) => `${change.path}: ${would}geändert`),
    ...(move && !dryRun
      ? [`${SHOWN[renaming.folder]} Soll auch das anders lauten, ändern Sie es in der Datei.`]
      : []),
  ];
}

function printableLines(lines: readonly string[]): string {
  return lines.map(printable).join('\n');
}

async function removeUnchanged(file: string, before: string): Promise<void> {
  if ((await readText(file)) !== before)
    throw new Refusal(
      `${file}: Die Datei wurde inzwischen geändert und bleibt stehen. Übertragen Sie die Änderung in die umbenannte Datei, und löschen Sie sie dann.`,
    );
  await rm(file);
}
