/** What the search page says, in German with correct numbers. */
import type { Note } from '../query/search.ts';

const NUMBER = new Intl.NumberFormat('de');

export function count(number: number, one: string, many: string): string {
  return number === 0 ? `Keine ${many}` : `${NUMBER.format(number)} ${number === 1 ? one : many}`;
}

export function quotesCounted(number: number): string {
  return number === 0 ? 'Kein Zitat' : count(number, 'Zitat', 'Zitate');
}

export function germanNumber(number: number): string {
  return NUMBER.format(number);
}

/** `2025-12-03` → 3. Dezember 2025; `2025-12` → Dezember 2025. */
export function germanDate(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${Number(day)}. ${name} ${year}`;
}

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** A note as text; `suggestion` is a word that the reader may want instead. */
export function noteText(note: Note): { text: string; suggestion?: string } {
  switch (note.kind) {
    case 'unknown':
      return {
        text: `»${note.word}« kommt in keinem Zitat vor.`,
        ...(note.nearest === undefined ? {} : { suggestion: note.nearest }),
      };
    case 'beginning':
      return { text: `»${note.word}« allein kommt in keinem Zitat vor. Gezeigt werden Wörter, die so beginnen.` };
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
