/** The words of the archive as one list, for words that it does not have: what is nearest, and where a compound divides. */
import type { Entry } from './entry.ts';

export interface Vocabulary {
  /** The usual spelling of each word. */
  words: string[];
  /** In how many quotes it stands. */
  counts: number[];
}

/** Words that occur in a quote, one spelling a key; sorted by key. */
export function vocabularyOf(lexicon: Entry[]): Vocabulary {
  const words: string[] = [];
  const counts: number[] = [];
  for (const { forms, noun, proper, voices } of lexicon) {
    const [form] = forms;
    // Short words are near to everything and parts of nothing.
    if (!form || (form.text.length < 4 && noun.length === 0 && !proper && voices.length === 0))
      continue;
    words.push(form.text.replace(/-$/u, ''));
    counts.push(forms.reduce((sum, { rows }) => sum + rows.length, 0));
  }
  return { words, counts };
}
