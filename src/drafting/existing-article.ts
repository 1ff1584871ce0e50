/** The quotes that an article’s file does not have yet, added to it; everything else stays byte for byte. */
import { editFrontmatter } from '../content/edit/frontmatter.ts';
import type { FrontmatterEdit } from '../content/edit/edits.ts';
import type { Source } from '../content/source/source.ts';
import { parseBody } from '../markdown/parse.ts';
import { Locator } from '../quotes/locate.ts';
import { markedText } from '../quotes/marked-text.ts';
import type { PairedMarks } from '../quotes/marks.ts';
import { isVerbatim, SPEECH_KINDS } from '../quotes/speech.ts';
import { readText, type ArticleText, type TextRange } from '../quotes/text.ts';
import { draftQuotes, withoutDerived } from './draft-quotes.ts';
import { Entries, type SpeakerFile } from './entries.ts';
import type { ArchiveNames } from './new-article.ts';
import type { Draft, Proposal } from './proposal.ts';

interface Completed {
  /** The file’s text with the quotes added; the text itself where there is nothing to add. */
  text: string;
  speakers: SpeakerFile[];
  draft: Draft;
  /** Proposals that were not added, because it cannot be told who speaks: a published quote has a speaker. */
  unsaid: Proposal[];
  published: boolean;
  /** Ids of quotes that the article has, but its text has not. */
  unplaced: string[];
}

/** A quote as far as it can be read; files have mistakes. */
interface WrittenQuote {
  ids: string[];
  segments: TextRange[];
}

/**
 * @param text the whole file, without byte order mark
 * @throws EditRefused where the frontmatter is written in a way that cannot be added to
 */
export function completeArticle(text: string, source: Source, names: ArchiveNames): Completed {
  const data = source.data as Record<string, unknown>;
  const { tree } = parseBody(source.body);
  const texts = listOf(data['quotes'])
    .map((one) => ((one ?? {}) as Record<string, unknown>)['text'])
    .filter((one) => typeof one === 'string');
  const { article, marks } = markedText(tree, readText(tree), { texts, names: [] });
  const written = writtenQuotes(article, marks, data);
  const scareQuotes = listOf(data['scareQuotes']).filter((one) => typeof one === 'string');
  const draft = withoutDerived(draftQuotes(article, { ...names, quotes: written, scareQuotes }));
  const published = data['status'] !== 'draft';
  const added = draft.quotes.filter(({ speaker }) => speaker !== undefined || !published);
  const entries = new Entries(
    names.speakerIds,
    written.flatMap(({ ids }) => ids),
  );
  const edits: FrontmatterEdit[] = added
    .map((one) => ({
      kind: 'insert' as const,
      path: ['quotes', placeAmong(written, one)],
      value: entries.quote(one),
    }))
    // From the last to the first: the places of those before stay as they are.
    .toReversed();
  for (const [index, { text: words }] of draft.scareQuotes.entries())
    edits.push({ kind: 'insert', path: ['scareQuotes', scareQuotes.length + index], value: words });
  return {
    text: editFrontmatter(text, edits),
    speakers: entries.speakerFiles(),
    draft,
    unsaid: draft.quotes.filter((one) => !added.includes(one)),
    published,
    unplaced: written.flatMap(({ ids: [id], segments }) =>
      id !== undefined && segments.length === 0 ? [id] : [],
    ),
  };
}

/** The number of the first quote of the file that begins behind a proposal. */
function placeAmong(written: readonly WrittenQuote[], { segments }: Proposal): number {
  const start = segments[0]?.start ?? 0;
  const behind = written.findIndex((one) => (one.segments[0]?.start ?? -1) > start);
  return behind < 0 ? written.length : behind;
}

function writtenQuotes(
  article: ArticleText,
  marks: PairedMarks,
  data: Record<string, unknown>,
): WrittenQuote[] {
  const locator = new Locator(article, marks);
  return listOf(data['quotes']).map((one) => {
    const { id, formerIds, text, prefix, speech } = (one ?? {}) as Record<string, unknown>;
    const ids = [id, ...listOf(formerIds)].filter((name) => typeof name === 'string');
    const kind = SPEECH_KINDS.find((name) => name === speech);
    if (typeof text !== 'string' || kind === undefined) return { ids, segments: [] };
    const found = locator.locate({
      text,
      prefix: typeof prefix === 'string' ? prefix : undefined,
      direct: isVerbatim(kind),
    });
    return { ids, segments: found.found ? found.segments.flat() : [] };
  });
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
