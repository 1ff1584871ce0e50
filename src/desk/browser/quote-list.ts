/** New quotes and scare quotes as edits of the frontmatter, in the order of the text. */
import type { EditorView } from '@codemirror/view';
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import { freeQuoteId } from '../../content/edit/quote-id.ts';
import type { Speech } from '../../quotes/speech.ts';
import type { Span } from '../protocol.ts';
import { deskState } from './field.ts';

interface NewQuote {
  speaker: string;
  speech: Speech;
  text: string;
  prefix?: string | undefined;
  topics: string[];
}

/** Edits that put new quotes among those that an article has, in the order of the text. */
export class QuoteList {
  readonly edits: FrontmatterEdit[] = [];
  readonly #quotes: { id: string; from: number }[];
  #scareQuotes: string[];

  constructor(view: EditorView) {
    const { analysis } = view.state.field(deskState);
    this.#quotes = analysis.quotes.map(({ id, spans }) => ({ id, from: spans[0]?.from ?? -1 }));
    this.#scareQuotes = analysis.scareQuotes.map(({ text }) => text);
  }

  /** @returns the quote’s id */
  addQuote({ speaker, speech, text, prefix, topics }: NewQuote, spans: readonly Span[]): string {
    const from = spans[0]?.from ?? 0;
    const id = freeQuoteId(text, new Set(this.#quotes.map((quote) => quote.id)));
    const behind = this.#quotes.findIndex((quote) => quote.from > from);
    const index = behind < 0 ? this.#quotes.length : behind;
    this.#quotes.splice(index, 0, { id, from });
    const value = {
      id,
      speaker,
      speech,
      text,
      ...(prefix === undefined ? {} : { prefix }),
      ...(topics.length === 0 ? {} : { topics }),
    };
    this.edits.push({ kind: 'insert', path: ['quotes', index], value });
    return id;
  }

  addScareQuote(text: string): void {
    if (this.#scareQuotes.includes(text)) return;
    this.edits.push({
      kind: 'insert',
      path: ['scareQuotes', this.#scareQuotes.length],
      value: text,
    });
    this.#scareQuotes = [...this.#scareQuotes, text];
  }
}
