/** The words of an index with what finds them: the part that takes the longest, made of all texts and a dictionary. */
import type { Archive } from '../archive/model.ts';
import type { Affixes } from '../german/affixes.ts';
import { fold } from '../german/spelling.ts';
import { chunked, type Chunked } from './chunks.ts';
import { buildLexicon, type FoundBefore, type MadeLexicon } from './lexicon/build.ts';
import { backwards } from './lexicon/vocabulary.ts';

/** That part. */
export interface WordFiles {
  words: Chunked;
  forwards: Chunked;
  backwards: Chunked;
}

interface Found {
  dictionary: Affixes;
  /** What was found of words for an earlier index that was made with the same dictionary. */
  before?: FoundBefore;
}

/**
 * Takes the archive and what words are looked up in.
 * @returns with what is to be kept for the next index
 */
export function wordFiles(
  archive: Archive,
  { dictionary, before }: Found,
): { files: WordFiles; made: MadeLexicon } {
  const made = buildLexicon(archive, dictionary, before);
  const { rows } = made.lexicon;
  const vocabulary = rows.flatMap(({ word }) => (word ? [word] : []));
  const reversed = vocabulary
    .map((word) => ({ word, key: backwards(word[0]) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const files = {
    words: chunked(
      'woerter',
      rows,
      ({ key }) => key,
      ({ json }) => json,
    ),
    forwards: chunked('vorwaerts', vocabulary, ([word]) => fold(word)),
    backwards: chunked(
      'rueckwaerts',
      reversed.map(({ word }) => word),
      ([word]) => backwards(word),
    ),
  };
  return { files, made };
}
