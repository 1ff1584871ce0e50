import type { SpeakerData } from '../schemas/speaker.ts';
import type { TopicData } from '../schemas/topic.ts';
import { buildTime } from '../settings.ts';
import { checkArticleFile } from './article/article-file.ts';
import type { ArticleEntry, Tree } from './entries.ts';
import { listContent, readContent, type ContentFile, type Listing } from './files.ts';
import { readFolder, readPublication, type Read } from './reading.ts';
import { nameProblems } from './references/name-problems.ts';
import { Register } from './references/register.ts';
import type { Calendar, HeldBack } from './release.ts';
import { append, isError, type Problem } from './rules.ts';
import { withStandIns } from './stand-ins.ts';

export interface ReadOptions {
  /** Base path under which links within the site are shown. */
  base?: string;
  /** The moment the site is built for; `BUILD_TIME`, or now. */
  now?: Date;
  /** For editors: drafts and what is held back are in the tree, and an empty archive is no error. */
  editing?: boolean;
  /** Called after each article. */
  onProgress?: (done: number, total: number) => void;
}

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
  const { base = '/', now = buildTime(), editing = false, onProgress } = options;
  const listing = await listContent(directory);
  const problems: Problem[] = [...listing.problems];
  const { files } = listing;
  const publication = await readPublication(listing.publication, problems);
  const speakers = await readFolder('speakers', files.speakers, base, problems);
  const topics = await readFolder('topics', files.topics, base, problems);
  const pages = await readFolder('pages', files.pages, base, problems);
  append(problems, nameProblems(speakers));
  append(problems, nameProblems(topics));
  const articles = await readArticles(
    files,
    { speakers, topics, base, calendar: { now, timeZone: publication.timeZone }, onProgress },
    problems,
  );
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

interface ArticleOptions {
  speakers: readonly Read<SpeakerData>[];
  topics: readonly Read<TopicData>[];
  base: string;
  calendar: Calendar;
  onProgress: ReadOptions['onProgress'];
}

async function readArticles(
  files: Listing['files'],
  { speakers, topics, base, calendar, onProgress }: ArticleOptions,
  problems: Problem[],
): Promise<ArticleEntry[]> {
  // A file with problems of its own still counts as being there: its references are not reported as well.
  const known = {
    speakers: registerOf(files.speakers, speakers),
    topics: registerOf(files.topics, topics),
  };
  const names = new Map(speakers.map(({ id, data }) => [id, data.name]));
  const nameOf = (speaker: string): string => names.get(speaker) ?? speaker;
  const articles: ArticleEntry[] = [];
  for (const [index, file] of files.articles.entries()) {
    const bytes = await readContent(file, problems);
    if (bytes) {
      const checked = checkArticleFile(file, bytes, { known, nameOf, base, calendar });
      append(problems, checked.problems);
      if (checked.entry) articles.push(checked.entry);
    }
    onProgress?.(index + 1, files.articles.length);
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
        message: 'kein Artikel ist veröffentlicht',
        hint: 'Alle sind Entwürfe, oder ihr Datum liegt in der Zukunft. Nehmen Sie bei einem „status: draft“ heraus.',
      },
    ];
  }
  return shown.some(({ quotes }) => quotes.length > 0)
    ? []
    : [
        {
          ...at,
          rule: 'no-quotes',
          message: 'no article has a quote',
          hint: 'Add quotes to the frontmatter of at least one article.',
        },
      ];
}

function registerOf(
  files: readonly ContentFile[],
  reads: readonly Read<{ name: string; alternateName: string[] }>[],
): Register {
  const read = new Map(reads.map(({ id, data }) => [id, data]));
  return new Register(
    files.map(({ id }) => {
      const data = read.get(id);
      return { id, names: data ? [data.name, ...data.alternateName] : [] };
    }),
  );
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
