/** Drafts an article from a text, or completes one: reads, proposes, writes, and says what was done. */
import path from 'node:path';
import { EditRefused } from '../content/edit/edits.ts';
import {
  exists,
  isSamePlace,
  readText,
  Refusal,
  replaceUnchanged,
  withoutMark,
  writeNew,
} from '../content/edit/files.ts';
import { dayIn } from '../content/days.ts';
import { printable, reportProblems } from '../content/report.ts';
import { readSource } from '../content/source/source.ts';
import { readNames } from './archive-names.ts';
import { completeArticle } from './existing-article.ts';
import type { SpeakerFile } from './entries.ts';
import { newArticle, type ArchiveNames } from './new-article.ts';
import { readPlainText } from './plain-text.ts';
import type { Draft } from './proposal.ts';
import { isArticleFile, type Request } from './request.ts';
import { draftJson, proposalLine, proposalLines, quotesCounted } from './told.ts';

/** What is said: `out` is the result, `notes` is about it. */
interface Said {
  out: string[];
  notes: string[];
}

/**
 * @param directory the content root
 * @param from the folder that paths are relative to
 * @throws Refusal with a sentence for the editor
 */
export async function draft(request: Request, directory: string, from: string): Promise<Said> {
  const found = await readNames(directory);
  if (!found)
    throw new Refusal(
      `Der Ordner ${shown(directory)} fehlt, in dem die Artikel liegen. Legen Sie ihn an, oder nennen Sie mit CONTENT_DIR einen anderen.`,
    );
  const file = request.file === '-' ? '-' : path.resolve(from, request.file);
  const written = await readText(file);
  return isArticleFile(file)
    ? complete(file, written, request, directory, found.names)
    : create(written, request, directory, found.names, found.timeZone);
}

async function create(
  written: string,
  request: Request,
  directory: string,
  names: ArchiveNames,
  timeZone: string,
): Promise<Said> {
  const plain = readPlainText(written);
  if (plain.blocks.length === 0)
    throw new Refusal('In dem Text steht nichts, was sich lesen lässt.');
  const today = dayIn(timeZone, new Date().toISOString());
  const article = newArticle(plain, { ...request, today }, names);
  const notes = article.told.map((one) => `${one}.`);
  if (request.json) return { out: [json(article.draft)], notes };
  const target = path.join(directory, 'articles', `${article.id}.md`);
  if (await exists(target)) throw taken(target);
  const { quotes } = article.draft;
  const out = proposalLines(article.draft);
  const unsaid = quotes.filter(({ speaker }) => speaker === undefined).length;
  if (unsaid > 0)
    notes.push(
      `Bei ${quotesCounted(unsaid, true)} ist nicht zu erkennen, wer spricht: Dort fehlt „speaker“, tragen Sie ihn ein.`,
    );
  if (request.dryRun) return { out: [...out, '', ...planned(target, article.speakers)], notes };
  await writeSpeakers(directory, article.speakers);
  if (!(await writeNew(target, article.text))) throw taken(target);
  return {
    out: [
      ...out,
      '',
      `${shown(target)} geschrieben: ${drafted(quotes.length)}`,
      ...newSpeakers(article.speakers),
    ],
    notes,
  };
}

async function complete(
  file: string,
  written: string,
  request: Request,
  directory: string,
  names: ArchiveNames,
): Promise<Said> {
  if (!(await isSamePlace(path.dirname(file), path.join(directory, 'articles'))))
    throw new Refusal(
      `${shown(file)}: Ein Artikel liegt in ${shown(path.join(directory, 'articles'))}. Einen neuen Text geben Sie als .txt-Datei an.`,
    );
  const { mark, text } = withoutMark(written);
  const source = readSource(shown(file), new TextEncoder().encode(text));
  if (Array.isArray(source))
    throw new Refusal(`Der Artikel lässt sich so nicht lesen:\n${reportProblems(source)}`);
  const completed = refusing(file, () => completeArticle(text, source, names));
  const { draft: proposed, unsaid, unplaced, speakers, published } = completed;
  if (request.json) return { out: [json(proposed)], notes: [] };
  const notes: string[] = [];
  if (unplaced.length > 0)
    notes.push(
      `Nicht im Text gefunden: ${printable(unplaced.join(', '))}. Was dort zitiert ist, kann unter den Vorschlägen noch einmal stehen; was zu berichtigen ist, sagt npm run check.`,
    );
  if (unsaid.length > 0)
    notes.push(
      `Nicht eingetragen, weil nicht zu erkennen ist, wer spricht:`,
      ...unsaid.map((one) => printable(proposalLine(one))),
    );
  const count = proposed.quotes.length - unsaid.length;
  if (completed.text === text)
    return { out: [`${shown(file)}: nichts einzutragen; die Datei bleibt, wie sie ist.`], notes };
  const out = proposalLines({
    ...proposed,
    quotes: proposed.quotes.filter((one) => !unsaid.includes(one)),
  });
  if (request.dryRun) return { out: [...out, '', ...planned(file, speakers)], notes };
  await writeSpeakers(directory, speakers);
  await replaceUnchanged(file, written, mark + completed.text);
  const warning = published
    ? ' Der Artikel ist veröffentlicht: Prüfen Sie jeden Vorschlag, bevor Sie die Website bauen.'
    : ' Prüfen Sie jeden Vorschlag.';
  return {
    out: [
      ...out,
      '',
      `${shown(file)} ergänzt: ${quotesCounted(count)}, ${proposed.scareQuotes.length} × niemandes Rede.${warning}`,
      ...newSpeakers(speakers),
    ],
    notes,
  };
}

/** Writes the files of new speakers; one that has come to be there meanwhile stays as it is. */
async function writeSpeakers(directory: string, speakers: readonly SpeakerFile[]): Promise<void> {
  for (const { id, text } of speakers)
    await writeNew(path.join(directory, 'speakers', `${id}.md`), text);
}

/** An edit that cannot be made is a sentence for the editor. */
function refusing<Value>(file: string, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (error instanceof EditRefused) throw new Refusal(`${shown(file)}: ${error.message}`);
    throw error;
  }
}

function taken(target: string): Refusal {
  return new Refusal(
    `${shown(target)} gibt es schon und wird nicht überschrieben. Geben Sie mit --id eine andere Kennung an, oder ergänzen Sie den vorhandenen Artikel: npm run draft -- ${shown(target)}`,
  );
}

function drafted(count: number): string {
  return count === 0
    ? 'ein Entwurf, in dem niemandes Rede zu erkennen ist. Tragen Sie ein, was fehlt, und nehmen Sie dann „status: draft“ heraus.'
    : `ein Entwurf mit ${quotesCounted(count, true)}. Prüfen Sie jeden Vorschlag, am Bildschirm mit „npm run dev“ unter /redaktion/, und nehmen Sie dann „status: draft“ heraus.`;
}

function planned(target: string, speakers: readonly { id: string }[]): string[] {
  const files = [shown(target), ...speakers.map(({ id }) => `speakers/${id}.md`)];
  return [`Geschrieben würde: ${files.join(', ')}`];
}

function newSpeakers(speakers: readonly { id: string; name: string }[]): string[] {
  return speakers.map(({ id, name }) => printable(`Neu: speakers/${id}.md (${name})`));
}

function json(proposed: Draft): string {
  return JSON.stringify(draftJson(proposed), null, 2);
}

/** Relative to the working directory where it lies below it. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative === '' || relative.startsWith('..') ? file : relative;
}
