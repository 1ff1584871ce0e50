/** Gives a voice, topic, article or quote another id, in its own file and wherever it is named: planned, not written. */
import { id as idSchema } from '../../schemas/common.ts';
import type { Folder } from '../files.ts';
import { nearestName } from '../nearest-name.ts';
import { idFor } from '../references/register.ts';
import { readSource } from '../source/source.ts';
import { EditRefused, type FrontmatterEdit, type ValuePath } from './edits.ts';
import { editFrontmatter } from './frontmatter.ts';
import { renameLinks } from './rename-links.ts';
import type { Renaming } from './renaming.ts';

/** A file of the tree as it is written, without a byte order mark. */
export interface TreeFile {
  folder: Folder;
  id: string;
  text: string;
}

interface RenamePlan {
  /** Files with another text; paths are those before the move, relative to the content root. */
  changes: { path: string; text: string }[];
  /** None where a quote is renamed. */
  move?: { from: string; to: string };
}

/** The path of a content file within the content root, with slashes: `speakers/ada-berg.md`. */
export function pathOf({ folder, id }: { folder: Folder; id: string }): string {
  return `${folder}/${id}.md`;
}

/**
 * Plans a renaming in a tree without errors.
 * @returns the plan, or everything that speaks against it, in German
 */
export function planRenaming(
  files: readonly TreeFile[],
  renaming: Renaming,
): RenamePlan | string[] {
  const read = files.map((file) => ({ ...file, ...contentOf(file) }));
  const problems = read.flatMap((file) =>
    file.data === undefined ? `${pathOf(file)}: Die Datei lässt sich nicht lesen.` : [],
  );
  problems.push(...problemsOf(read, renaming));
  const changes: RenamePlan['changes'] = [];
  if (problems.length > 0) return problems;
  for (const file of read) {
    const path = pathOf(file);
    const head = file.text.slice(0, file.bodyStart);
    const body = file.text.slice(file.bodyStart);
    const own = file.folder === 'articles' ? file.id : undefined;
    try {
      const text =
        editFrontmatter(head, editsOf(file, renaming)) + renameLinks(body, renaming, own);
      if (text !== file.text) changes.push({ path, text });
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      problems.push(`${path}: ${error.message}`);
    }
  }
  if (problems.length > 0) return problems;
  if (renaming.quote !== undefined) return { changes };
  const { folder, to } = renaming;
  return { changes, move: { from: pathOf(renaming), to: pathOf({ folder, id: to }) } };
}

interface ReadFile extends TreeFile {
  /** Frontmatter; undefined where it cannot be read. */
  data: unknown;
  bodyStart: number;
}

function contentOf(file: TreeFile): { data: unknown; bodyStart: number } {
  const source = readSource(pathOf(file), new TextEncoder().encode(file.text));
  return Array.isArray(source) ? { data: undefined, bodyStart: 0 } : source;
}

function problemsOf(files: readonly ReadFile[], renaming: Renaming): string[] {
  const { folder, id, quote, to } = renaming;
  const problems: string[] = [];
  if (!idSchema.safeParse(to).success)
    problems.push(
      `„${to}“ ist keine Kennung: Erlaubt sind a–z, 0–9 und Bindestriche, höchstens 200 Zeichen, außer „einbetten“, „seite-2“ und dergleichen.${meantId(to)}`,
    );
  if (to === (quote ?? id)) problems.push(`„${to}“ heißt schon so.`);
  const file = files.find((one) => one.folder === folder && one.id === id);
  if (!file) return [...problems, missing(files, renaming)];
  if (to === (quote ?? id)) return problems;
  if (quote === undefined) {
    const others = files.filter((one) => one.folder === folder && one !== file);
    if (others.some((one) => one.id === to))
      problems.push(`${pathOf({ folder, id: to })} gibt es schon und wird nicht überschrieben.`);
    for (const other of others.filter(({ data }) => listAt(data, 'formerIds').includes(to)))
      problems.push(
        `„${to}“ steht in ${pathOf(other)} unter „formerIds“. Nehmen Sie es dort heraus, oder wählen Sie eine andere Kennung.`,
      );
    return problems;
  }
  const quotes = listAt(file.data, 'quotes');
  const renamed = quotes.filter((one) => valueAt(one, 'id') === quote);
  if (renamed.length === 0)
    problems.push(`In ${pathOf(file)} gibt es kein Zitat „${quote}“.${meantQuote(quotes, quote)}`);
  if (renamed.length > 1) problems.push(`In ${pathOf(file)} heißen mehrere Zitate „${quote}“.`);
  for (const other of quotes.filter((one) => !renamed.includes(one))) {
    if (valueAt(other, 'id') === to)
      problems.push(`In ${pathOf(file)} gibt es schon ein Zitat „${to}“.`);
    else if (listAt(other, 'formerIds').includes(to))
      problems.push(
        `„${to}“ steht in ${pathOf(file)} bei einem anderen Zitat unter „formerIds“. Nehmen Sie es dort heraus, oder wählen Sie eine andere Kennung.`,
      );
  }
  return problems;
}

function editsOf(file: ReadFile, { folder, id, quote, to }: Renaming): FrontmatterEdit[] {
  const { data } = file;
  const isOwn = file.folder === folder && file.id === id;
  const quotes = listAt(data, 'quotes');
  if (quote !== undefined) {
    if (!isOwn) return [];
    const at = quotes.findIndex((one) => valueAt(one, 'id') === quote);
    return [
      { kind: 'set', path: ['quotes', at, 'id'], value: to },
      ...formerEdits(quotes[at], ['quotes', at], quote, to),
    ];
  }
  const set = (path: ValuePath): FrontmatterEdit => ({ kind: 'set', path, value: to });
  const inTopics = (holder: unknown, path: ValuePath): FrontmatterEdit[] =>
    listAt(holder, 'topics').flatMap((topic, at) =>
      topic === id ? set([...path, 'topics', at]) : [],
    );
  const edits: FrontmatterEdit[] = [];
  if (folder === 'topics' && file.folder === 'articles')
    edits.push(
      ...inTopics(data, []),
      ...quotes.flatMap((one, at) => inTopics(one, ['quotes', at])),
    );
  if (folder === 'speakers' && file.folder === 'articles')
    edits.push(
      ...quotes.flatMap((one, at) =>
        valueAt(one, 'speaker') === id ? set(['quotes', at, 'speaker']) : [],
      ),
    );
  if (folder === 'speakers' && file.folder === 'speakers' && valueAt(data, 'affiliation') === id)
    edits.push(set(['affiliation']));
  if (isOwn) edits.push(...formerEdits(data, [], id, to));
  return edits;
}

/** Adds the old id to `formerIds`, and takes the new one out of it. */
function formerEdits(holder: unknown, path: ValuePath, old: string, to: string): FrontmatterEdit[] {
  const former = listAt(holder, 'formerIds');
  const at = (index: number): ValuePath => [...path, 'formerIds', index];
  const edits: FrontmatterEdit[] = [];
  if (!former.includes(old)) edits.push({ kind: 'insert', path: at(former.length), value: old });
  // The last first, so that the numbers of those before stay right.
  for (let index = former.length - 1; index >= 0; index -= 1)
    if (former[index] === to) edits.push({ kind: 'remove', path: at(index) });
  return edits;
}

function valueAt(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Record<string, unknown>)[key]
    : undefined;
}

function meantQuote(quotes: readonly unknown[], id: string): string {
  const now = quotes.find((one) => listAt(one, 'formerIds').includes(id));
  if (now) return ` Es heißt jetzt „${String(valueAt(now, 'id'))}“.`;
  const near = nearestName(
    id,
    quotes.map((one) => String(valueAt(one, 'id'))),
  );
  return near === undefined ? '' : ` Meinen Sie „${near}“?`;
}

function meantId(written: string): string {
  const id = idFor(written);
  return id === undefined || id === written ? '' : ` Meinen Sie „${id}“?`;
}

/** There is no such file: it has another name by now, or the one that is meant is spelt otherwise. */
function missing(files: readonly ReadFile[], { folder, id }: Renaming): string {
  const own = files.filter((one) => one.folder === folder);
  const now = own.find(({ data }) => listAt(data, 'formerIds').includes(id));
  if (now) return `${pathOf({ folder, id })} heißt jetzt schon ${pathOf(now)}.`;
  const near = nearestName(
    id,
    own.map((one) => one.id),
  );
  const meant = near === undefined ? '' : ` Meinen Sie „${folder}/${near}“?`;
  return `${pathOf({ folder, id })} gibt es nicht.${meant}`;
}

function listAt(holder: unknown, key: string): unknown[] {
  const value = valueAt(holder, key);
  return Array.isArray(value) ? value : [];
}
