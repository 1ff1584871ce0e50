/**
 * Checking an article takes most of the time that reading a tree takes. What it found holds as long as the file has the
 * same bytes and all that was asked about other files has the same answers, which are kept with it.
 */
import type { ArticleEntry } from '../entries.ts';
import { articleState } from '../release.ts';
import { checkArticleFile, type ArticleFileOptions, type CheckedArticle } from './article-file.ts';

/** What the result of a check depends on, beside the answers about other files. */
export interface KeptFor {
  id: string;
  shown: string;
  bytes: Uint8Array;
  base: string;
  timeZone: string;
}

/** Where what was found is kept between builds. What is kept for one thing is never given for another. */
export interface KeptArticles {
  read(of: KeptFor): string | undefined;
  keep(of: KeptFor, found: string): void;
}

/** What an article asked about others, with the answers. */
interface Asked {
  names: [speaker: string, names: readonly string[]][];
  speakers: [id: string, there: boolean][];
  topics: [id: string, there: boolean][];
}

interface Kept {
  asked: Asked;
  checked: Omit<CheckedArticle, 'entry' | 'names'> & {
    /** Without its blocks, which follow in a line of their own. */
    entry: Omit<ArticleEntry, 'blocks'> | undefined;
    names: { speakers: string[]; topics: string[] };
  };
}

/** The same as `checkArticleFile`, which is asked only where nothing is kept. */
export function checkUnlessKept(
  file: { id: string; shown: string },
  bytes: Uint8Array,
  options: ArticleFileOptions,
  articles: KeptArticles,
): CheckedArticle {
  const { base, calendar } = options;
  const { id, shown } = file;
  const of: KeptFor = { id, shown, bytes, base, timeZone: calendar.timeZone };
  const kept = articles.read(of);
  if (kept !== undefined) {
    const [found, blocks] = divided(kept);
    if (hasSameAnswers(found.asked, options)) return revived(found.checked, blocks, options);
  }
  const { asked, listening, isKeepable } = listen(options);
  const checked = checkArticleFile(file, bytes, listening);
  // A date that lies ahead becomes a date that has passed, though no file changes.
  if (!isKeepable() || checked.problems.some(({ rule }) => rule === 'future-date')) return checked;
  const { names } = checked;
  const { blocks = '', ...entry } = checked.entry ?? {};
  const found = JSON.stringify({
    asked,
    checked: {
      ...checked,
      entry: checked.entry && (entry as Kept['checked']['entry']),
      names: { speakers: [...names.speakers], topics: [...names.topics] },
    },
  } satisfies Kept);
  articles.keep(of, `${found}\n${blocks}`);
  // Read again at once, so that what is kept can make no difference.
  return revived((JSON.parse(found) as Kept).checked, blocks, options);
}

/** JSON has no line breaks of its own. */
function divided(kept: string): [found: Kept, blocks: string] {
  const end = kept.indexOf('\n');
  return [JSON.parse(kept.slice(0, end)) as Kept, kept.slice(end + 1)];
}

function hasSameAnswers(asked: Asked, { known, namesOf }: ArticleFileOptions): boolean {
  return (
    asked.speakers.every(([id, there]) => known.speakers.has(id) === there) &&
    asked.topics.every(([id, there]) => known.topics.has(id) === there) &&
    asked.names.every(
      ([speaker, names]) => JSON.stringify(namesOf(speaker)) === JSON.stringify(names),
    )
  );
}

/** The moment of the build alone decides whether an article is shown by now. */
function revived(
  { entry, names, ...rest }: Kept['checked'],
  blocks: string,
  { calendar }: ArticleFileOptions,
): CheckedArticle {
  return {
    ...rest,
    entry: entry && { ...entry, blocks, state: articleState(entry.data, calendar) },
    names: { speakers: new Set(names.speakers), topics: new Set(names.topics) },
  };
}

/** Takes down what is asked. A hint that names one of all files depends on all of them, and is not kept. */
function listen(options: ArticleFileOptions) {
  const asked: Asked = { names: [], speakers: [], topics: [] };
  let isKeepable = true;
  const heard = (kind: 'speakers' | 'topics'): ArticleFileOptions['known']['speakers'] => {
    const register = options.known[kind];
    const hint = (give: 'called' | 'like') => (written: string) => {
      isKeepable = false;
      return register[give](written);
    };
    return {
      has: (id) => {
        const there = register.has(id);
        asked[kind].push([id, there]);
        return there;
      },
      called: hint('called'),
      like: hint('like'),
    };
  };
  const listening: ArticleFileOptions = {
    ...options,
    known: { speakers: heard('speakers'), topics: heard('topics') },
    namesOf: (speaker) => {
      const names = options.namesOf(speaker);
      asked.names.push([speaker, names]);
      return names;
    },
  };
  return { asked, listening, isKeepable: () => isKeepable };
}
