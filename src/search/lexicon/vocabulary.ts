/**
 * The words of the archive without their quotes, for words that it does not have: what is nearest, and where a compound
 * divides. They are listed forwards and backwards: a slip leaves the beginning or the end of a word as it is, and the
 * parts of a compound stand at either.
 */
import type { Entry } from './entry.ts';
import { fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';

/** The usual spelling of a word, and in how many quotes it stands. */
export type KnownWord = [text: string, count: number];

/** What is listed of an entry: words that occur in a quote or in a name, one spelling a key. */
export function wordOf(entry: Entry): KnownWord | undefined {
  const text = spellingOf(entry);
  if (text === undefined) return undefined;
  const { forms, noun, proper, called } = entry;
  const said = forms.reduce((sum, { rows }) => sum + rows.length, 0);
  const own = called.reduce((sum, rows) => sum + rows.length, 0);
  // Short words are near to everything and parts of nothing.
  const isShort = text.length < 4 && noun.length === 0 && !proper && own === 0;
  return isShort ? undefined : [text, said + own];
}

/** How a word is usually written: in quotes, or else in the name of a voice or topic. */
export function spellingOf({ key, forms, offers, topics }: Entry): string | undefined {
  const [form] = forms;
  if (form) return form.text.replace(/-$/u, '');
  return [...offers, ...topics]
    .flatMap(({ name }) => tokens(name))
    .map(({ text }) => text)
    .find((text) => fold(text) === key);
}

/** The key of a word read backwards. */
export function backwards(word: string): string {
  return [...fold(word)].reverse().join('');
}
