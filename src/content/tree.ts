import { setImmediate as rest } from 'node:timers/promises';
import { buildTime } from '../settings.ts';
import { checkArticleFile, type ArticleFileOptions } from './article/article-file.ts';
import { checkUnlessKept, type KeptArticles } from './article/kept-article.ts';
import type { ArticleEntry, Tree } from './entries.ts';
import { listContent, readContent, type ContentFile, type Listing } from './files.ts';
import { readOthers } from './others.ts';
import type { Read } from './reading.ts';
import type { HeldArticles } from './held-articles.ts';
import type { FoundInFiles } from './held-files.ts';
import { nameProblems } from './references/name-problems.ts';
import type { HeldBack } from './release.ts';
import { append, isError, type Problem } from './rules.ts';
import { withStandIns } from './stand-ins.ts';
import { wholeTreeProblems, type ReadArticle } from './whole-tree.ts';
import { say } from './wording/say.ts';

export interface ReadOptions {
  /** Base path under which links within the site are shown. */
  base?: string;
  /** The moment the site is built for; `BUILD_TIME`, or now. */
  now?: Date;
  /** For editors: drafts and what is held back are in the tree, and an empty archive is no error. */
  editing?: boolean;
  /** Articles of earlier readings, which are not checked again as long as they are the same; this reading adds its own. */
  held?: HeldArticles;
  /** Called after each article. */
  onProgress?: (done: number, total: number) => void;
  /** What was found in articles and in other files before; without it all are read and checked. */
  kept?: { articles: KeptArticles; entries: FoundInFiles } | undefined;
}

/** What was found in a content folder. */
export interface ReadTree {
  /** What is shown; undefined where there is an error. */
  tree: Tree | undefined;
  /**
   * What can be shown while other files have errors: every article and page whose file has none; speakers and topics
   * that they name, called by their id where their file has some. The same as `tree` where there is no error.
   */
  good: Tree;
  /** What readers do not see before its date, the next first; drafts are not among it. */
  heldBack: HeldBack[];
  /** Ids of articles that readers do not see because they are drafts. */
  drafts: string[];
  /** All problems, warnings included, by file and place. */
  problems: Problem[];
}

/**
 * Reads and checks a whole content tree, collecting every problem.
 *
 * @param directory the content root
 */
export async function readTree(directory: string, options: ReadOptions = {}): Promise<ReadTree> {
  const { base = '/', now = buildTime(), editing = false, held, onProgress, kept } = options;
  const listing = await listContent(directory);
  const problems: Problem[] = [...listing.problems];
  const { files } = listing;
  const others = readOthers(listing, { base, found: held?.files ?? kept?.entries }, problems);
  const { publication, speakers, topics, pages, known, namesOf } = others;
  append(problems, nameProblems(speakers));
  append(problems, nameProblems(topics));
  const calendar = { now, timeZone: publication.timeZone };
  const named = (entry: Read<{ name: string; alternateName: string[] }>): unknown => [
    entry.id,
    entry.data.name,
    entry.data.alternateName,
  ];
  held?.begin([
    base,
    publication.timeZone,
    ...[files.speakers, files.topics].map((all) => all.map(({ id }) => id)),
    speakers.map(named),
    topics.map(named),
  ]);
  const reads = await readArticles(
    files.articles,
    { known, namesOf, base, calendar, held, onProgress, kept: kept?.articles },
    problems,
  );
  const articles = reads.flatMap(({ entry }) => entry ?? []);
  const whole = { files, articles: reads, speakers, topics, pages };
  append(problems, wholeTreeProblems({ ...whole, speakerRegister: known.speakers }));
  const shown = articles.filter(({ state }) => editing || state === 'published');
  if (!editing) problems.push(...emptyProblems(listing, shown, problems));

  const tree: Tree = {
    publication,
    articles: shown,
    speakers: speakers.map(entryOf),
    topics: topics.map(entryOf),
    pages: pages.map(entryOf),
  };
  const broken = new Set(problems.filter(isError).map(({ file }) => file));
  const good = editing || broken.size > 0 ? withStandIns(without(broken, tree, files)) : tree;
  return {
    tree: broken.size > 0 ? undefined : good,
    good,
    heldBack: heldBackOf(articles),
    drafts: articles.filter(({ state }) => state === 'draft').map(({ id }) => id),
    problems: sorted(problems),
  };
}

interface ArticleOptions extends ArticleFileOptions {
  held: HeldArticles | undefined;
  onProgress: ReadOptions['onProgress'];
  kept: KeptArticles | undefined;
}

/** How many articles are read before whoever else has something to do is let in. */
const IN_A_ROW = 20;

async function readArticles(
  files: readonly ContentFile[],
  { held, onProgress, kept, ...options }: ArticleOptions,
  problems: Problem[],
): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = [];
  for (const [index, file] of files.entries()) {
    if (index % IN_A_ROW === 0) await rest();
    const bytes = readContent(file, problems);
    if (bytes) {
      const check = () =>
        kept ? checkUnlessKept(file, bytes, options, kept) : checkArticleFile(file, bytes, options);
      const checked = held?.get(file.id, bytes) ?? check();
      held?.set(file.id, bytes, checked);
      append(problems, checked.problems);
      articles.push({ file, ...checked });
    }
    onProgress?.(index + 1, files.length);
  }
  return articles;
}

/** A tree that shows nothing: for builds an error, while an editor may be about to write the first article. */
function emptyProblems(
  { root, files }: Listing,
  shown: readonly ArticleEntry[],
  problems: readonly Problem[],
): Problem[] {
  if (files.articles.length === 0 || problems.some(isError)) return [];
  const at = { file: root, line: 1, column: 1 };
  if (shown.length === 0) {
    return [
      {
        ...at,
        rule: 'no-article',
        message: say('nothing-published'),
        hint: say('nothing-published-mend'),
      },
    ];
  }
  return shown.some(({ quotes }) => quotes.length > 0)
    ? []
    : [
        {
          ...at,
          rule: 'no-quotes',
          message: say('no-quotes'),
          hint: say('no-quotes-mend'),
        },
      ];
}

/** A tree less the articles and pages whose files have errors. */
function without(broken: ReadonlySet<string>, tree: Tree, files: Listing['files']): Tree {
  const whole = <Entry extends { id: string }>(entries: Entry[], all: ContentFile[]): Entry[] => {
    const bad = new Set(all.filter(({ shown }) => broken.has(shown)).map(({ id }) => id));
    return entries.filter(({ id }) => !bad.has(id));
  };
  return {
    ...tree,
    articles: whole(tree.articles, files.articles),
    pages: whole(tree.pages, files.pages),
  };
}

function heldBackOf(articles: readonly ArticleEntry[]): HeldBack[] {
  return articles
    .filter(({ state }) => state === 'heldBack')
    .map(({ id, data }) => ({ id, headline: data.headline, until: data.datePublished }))
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
}

function entryOf<Data>({ id, data, html }: Read<Data>): { id: string; data: Data; html: string } {
  return { id, data, html };
}

function sorted(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
