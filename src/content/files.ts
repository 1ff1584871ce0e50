import { readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { TEXT_LIMITS } from '../schemas/common.ts';
import { ID_PATTERN, RESERVED_ID_PATTERN } from '../schemas/ids.ts';
import { RESERVED_PAGES } from '../schemas/page.ts';
import { excerpt } from './excerpt.ts';
import { idFor } from './references/register.ts';
import { missingIcons, rootHint } from './root.ts';
import type { Problem } from './rules.ts';
import { say } from './wording/say.ts';

/** The folders of a content root, one a kind of file. */
export const FOLDERS = ['articles', 'speakers', 'topics', 'pages'] as const;
/** The name of such a folder. */
export type Folder = (typeof FOLDERS)[number];

/** What the site is called and how it looks. */
const PUBLICATION_FILE = 'publication.md';

/** Files that are published as they are, in the place of the project's own of the same name. */
export const PUBLIC_FOLDER = 'public';

/** Bytes. An article has some thousands. */
const LARGEST_FILE = 20_000_000;

/** A file of the content; `path` is absolute. */
export interface ContentFile {
  id: string;
  path: string;
  /** The path as problems show it. */
  shown: string;
}

/** The files of a content folder by what they are, with the problems of their names. */
export interface Listing {
  /** The content root as problems show it. */
  root: string;
  files: Record<Folder, ContentFile[]>;
  /** `publication.md`, where there is one. */
  publication: ContentFile | undefined;
  problems: Problem[];
}

/** Lists the content files of a tree, sorted by name, and a problem for each file that is not read. */
export async function listContent(directory: string): Promise<Listing> {
  const root = shownPath(directory);
  const files: Record<Folder, ContentFile[]> = {
    articles: [],
    speakers: [],
    topics: [],
    pages: [],
  };
  const problems: Problem[] = [];
  const at = (file: string, rule: Problem['rule'], message: string, hint: string): void => {
    problems.push({ file, line: 1, column: 1, rule, message, hint });
  };

  if (!(await isFolder(directory))) {
    at(root, 'content-folder', say('content-folder-missing'), say('content-folder-create'));
    return { root, files, publication: undefined, problems };
  }
  let publication: ContentFile | undefined;
  const unreadable = (folder: string, error: unknown): void =>
    void problems.push(unreadableProblem(shownPath(folder), error));
  for (const entry of await sortedEntries(directory, unreadable)) {
    if (isKnown(entry.name) && entry.isFolder) continue;
    if (entry.name === PUBLIC_FOLDER && entry.isFolder) {
      const own = await sortedEntries(path.join(directory, PUBLIC_FOLDER), unreadable);
      const missing = missingIcons(own.map(({ name }) => name)).join(', ');
      if (missing !== '')
        at(path.join(root, entry.name), 'icons', say('icons', { missing }), say('icons-mend'));
      continue;
    }
    if (entry.name === PUBLICATION_FILE && !entry.isFolder) {
      const file = path.join(directory, entry.name);
      publication = { id: 'publication', path: file, shown: path.join(root, entry.name) };
      continue;
    }
    at(
      path.join(root, entry.name),
      'unread-file',
      say('not-read', { name: entry.name }),
      rootHint(entry.name, [...FOLDERS, PUBLIC_FOLDER, PUBLICATION_FILE]),
    );
  }
  for (const folder of FOLDERS) {
    for (const entry of await sortedEntries(path.join(directory, folder), unreadable)) {
      const shown = path.join(root, folder, entry.name);
      if (entry.isFolder || !entry.name.endsWith('.md')) {
        at(
          shown,
          'unread-file',
          say(entry.isFolder ? 'folder-not-read' : 'not-read', { name: entry.name }),
          say(entry.isFolder ? 'folder-in-folder' : 'folder-holds', { folder }),
        );
        continue;
      }
      const id = entry.name.slice(0, -'.md'.length);
      const wrong = nameProblem(folder, id);
      if (wrong) at(shown, 'file-name', wrong, renameHint(id));
      files[folder].push({ id, path: path.join(directory, folder, entry.name), shown });
    }
  }
  if (files.articles.length === 0) {
    at(
      path.join(root, 'articles'),
      'content-folder',
      say('no-article-file'),
      say('no-article-file-create'),
    );
  }
  return { root, files, publication, problems };
}

/**
 * The bytes of a content file; undefined, and a problem more, where it cannot be read. Content files are small and many:
 * to wait for each takes several times as long as to read it.
 */
export function readContent(file: ContentFile, problems: Problem[]): Uint8Array | undefined {
  try {
    const found = statSync(file.path);
    // A pipe would never end, nor would a device.
    if (found.isFile() && found.size <= LARGEST_FILE) return readFileSync(file.path);
    const reason = say(found.isFile() ? 'unreadable-large' : 'unreadable-no-file');
    problems.push(unreadableBecause(file.shown, reason));
  } catch (error) {
    problems.push(unreadableProblem(file.shown, error));
  }
  return undefined;
}

function unreadableProblem(file: string, error: unknown): Problem {
  return unreadableBecause(file, reasonOf(error));
}

function unreadableBecause(file: string, reason: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'unreadable',
    message: say('unreadable', { reason }),
    hint: say('unreadable-mend'),
  };
}

/** Why the system does not let a file be read. */
function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return say('unreadable-gone');
    case 'ELOOP':
      return say('unreadable-loop');
    case 'EACCES':
    case 'EPERM':
      return say('unreadable-forbidden');
    default:
      return code ?? String(error);
  }
}

/** Codes of errors that say that there is no such folder: all but articles/ may be missing. */
const NO_FOLDER = ['ENOENT', 'ENOTDIR'];

/**
 * Files that programs leave beside what they work on: hidden ones, locks (`.~lock.x.md#`, `~$x.md`), copies (`x.md~`,
 * `#x.md#`, `.x.md.swp`), and those in which a new version is written or an old one kept (`sedzNNxCs`, `4913`, `x.md.tmp`, `x.md.orig`).
 */
const LEFT_BEHIND =
  /^\.|^~\$|^#.*#$|^sed[A-Za-z0-9]{6}$|^4913$|~$|\.(?:swp|tmp|bak|orig|rej)$|^(?:Thumbs\.db|desktop\.ini)$/;

/** What a folder holds, by name, without what programs leave behind; a link to a folder is a folder. */
async function sortedEntries(
  directory: string,
  unreadable: (directory: string, error: unknown) => void,
): Promise<{ name: string; isFolder: boolean }[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if (!NO_FOLDER.includes((error as NodeJS.ErrnoException).code ?? '')) {
      unreadable(directory, error);
    }
    return [];
  });
  const shown = entries
    .filter((entry) => !LEFT_BEHIND.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return Promise.all(
    shown.map(async (entry) => ({
      name: entry.name,
      isFolder: entry.isSymbolicLink()
        ? await isFolder(path.join(directory, entry.name))
        : entry.isDirectory(),
    })),
  );
}

async function isFolder(target: string): Promise<boolean> {
  return stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function isKnown(name: string): name is Folder {
  return (FOLDERS as readonly string[]).includes(name);
}

function nameProblem(folder: Folder, id: string): string | undefined {
  if (!ID_PATTERN.test(id)) return say('file-name-no-id', { name: excerpt(id) });
  if (id.length > TEXT_LIMITS.id) return say('file-name-long', { most: TEXT_LIMITS.id });
  if (RESERVED_ID_PATTERN.test(id)) return say('file-name-reserved', { name: id });
  if (folder === 'pages' && (RESERVED_PAGES as readonly string[]).includes(id)) {
    return say('file-name-taken', { name: id });
  }
  return undefined;
}

function renameHint(id: string): string {
  const better = id.length > TEXT_LIMITS.id ? undefined : idFor(id);
  return better === undefined || better === id
    ? say('rename-file')
    : say('rename-file-to', { name: better });
}

/** Whether a path is that of something in a content tree; what programs leave beside their files is not. */
export function isOfContent(directory: string, target: string): boolean {
  return isWithin(directory, target) && !LEFT_BEHIND.test(path.basename(target));
}

/** Whether a path is that of a folder, or of something in it: `content-old/` is not in `content/`. */
export function isWithin(directory: string, target: string): boolean {
  return target === directory || target.startsWith(directory + path.sep);
}

/** Relative to the working directory where the path lies below it. */
function shownPath(target: string): string {
  const relative = path.relative(process.cwd(), target);
  return relative === '' || relative.startsWith('..') ? target : relative;
}
