import { meantName } from '../source/meant-words.ts';

const RENAMED = ['articles', 'speakers', 'topics'] as const;

/** What gets which id. */
export interface Renaming {
  folder: (typeof RENAMED)[number];
  /** The id of the file. */
  id: string;
  /** The id of a quote of the article, where that is what is renamed. */
  quote?: string;
  to: string;
}

/** `speakers/alt`, `articles/haushalt#zitat`; the path of the file will do as well. Undefined where it is neither. */
export function readRenaming(written: string, to: string): Renaming | undefined {
  const path = /^(?:content\/)?(articles|speakers|topics)\/([^/#]+?)(?:\.md)?(?:#(.+))?$/.exec(
    written,
  );
  const [, folder, id, quote] = path ?? [];
  if (folder === undefined || id === undefined) return undefined;
  if (quote !== undefined && folder !== 'articles') return undefined;
  return { folder: folder as Renaming['folder'], id, ...(quote !== undefined && { quote }), to };
}

/** What is likely meant by an address in a folder that there is not: `speakers/ada-berg` by `stimmen/ada-berg`. */
export function meantAddress(written: string): string | undefined {
  const [, folder, rest] = /^(?:content\/)?([^/]+)(\/.+)$/.exec(written) ?? [];
  if (folder === undefined || rest === undefined) return undefined;
  const meant = meantName(folder, RENAMED);
  return meant === undefined || meant === folder ? undefined : meant + rest;
}
