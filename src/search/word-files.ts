/** The words of an index with what finds them: the part that takes the longest, made of all texts and a dictionary. */
import type { Archive } from '../archive/model.ts';
import type { Affixes } from '../german/affixes.ts';
import { fold } from '../german/spelling.ts';
import { chunked, type Chunked } from './chunks.ts';
import { buildLexicon, type FoundBefore } from './lexicon/build.ts';
import { store } from './lexicon/entry.ts';
import { backwards, vocabularyOf } from './lexicon/vocabulary.ts';

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

/** Takes the archive and what words are looked up in. */
export function wordFiles(archive: Archive, { dictionary, before }: Found): WordFiles {
  const lexicon = buildLexicon(archive, dictionary, before);
  const vocabulary = vocabularyOf(lexicon);
  const reversed = vocabulary
    .map((word) => ({ word, key: backwards(word[0]) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    words: chunked(
      'woerter',
      lexicon,
      ({ key }) => key,
      (entry) => JSON.stringify(store(entry)),
    ),
    forwards: chunked('vorwaerts', vocabulary, ([word]) => fold(word)),
    backwards: chunked(
      'rueckwaerts',
      reversed.map(({ word }) => word),
      ([word]) => backwards(word),
    ),
  };
}
