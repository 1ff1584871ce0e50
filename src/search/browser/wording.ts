/** What the search page says, in German with correct numbers. */
import { counted } from '../../statistics/counts.ts';
import type { Note } from '../query/search.ts';

export function quotesCounted(number: number): string {
  return number === 0 ? 'Kein Zitat' : counted(number, 'quote');
}

/** What a screen reader says once a search has been answered. */
export function announcement(quotes: number, notes: Note[]): string {
  const said = notes
    .map(noteText)
    .map(({ text, suggestion }) =>
      suggestion === undefined ? text : `${text} Meinten Sie ${suggestion}?`,
    );
  return [said.length > 0 ? `${quotesCounted(quotes)}.` : quotesCounted(quotes), ...said].join(' ');
}

/** A note as text; `suggestion` is a word that the reader may want instead. */
export function noteText(note: Note): { text: string; suggestion?: string } {
  switch (note.kind) {
    case 'unknown':
      return {
        text: `»${note.word}« kommt in keinem Zitat vor.`,
        ...(note.nearest === undefined ? {} : { suggestion: note.nearest }),
      };
    case 'beginning':
      return {
        text: `»${note.word}« allein kommt in keinem Zitat vor. Gezeigt werden Zitate mit Wörtern, die so beginnen.`,
      };
    case 'divided': {
      const parts = note.parts.map((part) => `»${part}«`).join(' und ');
      return {
        text: note.all
          ? `»${note.word}« kommt in keinem Zitat vor. Gezeigt werden Zitate mit ${parts}.`
          : `»${note.word}« kommt in keinem Zitat vor. Gezeigt werden Zitate mit einem Teil davon: ${note.parts.map((part) => `»${part}«`).join(' oder ')}.`,
      };
    }
    case 'common':
      return {
        text: `${note.words.map((word) => `»${word}«`).join(', ')} ${note.words.length === 1 ? 'zählt' : 'zählen'} nur in einer Wortfolge: Setzen Sie sie in „…“.`,
      };
    case 'some':
      return { text: 'Kein Zitat hat alle Wörter. Gezeigt werden Zitate mit den meisten davon.' };
    case 'phrase':
      return { text: `Die Wortfolge „${note.text}“ kommt so in keinem Zitat vor.` };
  }
}
