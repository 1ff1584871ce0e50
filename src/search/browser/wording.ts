/** What the search page says, in German with correct numbers. */
import { counted } from '../../statistics/counts.ts';
import type { Note } from '../query/notes.ts';
import type { Clause, Term } from '../query/parse.ts';

/** „Kein Zitat“, „1 Zitat“, „1.234 Zitate“. */
export function quotesCounted(number: number): string {
  return number === 0 ? 'Kein Zitat' : counted(number, 'quote');
}

/** What a screen reader says once a search has been answered. */
export function announcement(quotes: number, notes: readonly Note[]): string {
  const said = notes
    .map(noteText)
    .map(({ text, suggestion }) =>
      suggestion === undefined ? text : `${text} Meinten Sie ${suggestion}?`,
    );
  return [said.length > 0 ? `${quotesCounted(quotes)}.` : quotesCounted(quotes), ...said].join(' ');
}

/** Where the reader finds what was meant. */
const FACETS = {
  time: 'Einen Zeitraum wählen Sie unter „Eingrenzen“.',
  speech: 'Die Art der Rede wählen Sie unter „Eingrenzen“.',
} as const;

/** A note as text; `suggestion` is a word that the reader may want instead. */
export function noteText(note: Note): { text: string; suggestion?: string } {
  switch (note.kind) {
    case 'understood':
      return { text: `Gesucht: Zitate ${understood(note.clauses)}.` };
    case 'signs':
      return {
        text: `${note.signs.map(marked).join(', ')} ${note.signs.length === 1 ? 'hat' : 'haben'} hier keine Bedeutung. Sie können „…“, -, ODER und * benutzen.`,
      };
    case 'onlyExcluded':
      return { text: 'Nennen Sie auch ein Wort, das vorkommen soll.' };
    case 'unknown':
      return {
        text: `${marked(note.word)} kommt in keinem Zitat vor.${note.facet ? ` ${FACETS[note.facet]}` : ''}`,
        ...(note.nearest === undefined ? {} : { suggestion: note.nearest }),
      };
    case 'beginning':
      return {
        text: `${marked(note.word)} allein kommt in keinem Zitat vor. Gezeigt werden Zitate mit Wörtern, die so beginnen.`,
      };
    case 'noBeginning':
      return {
        text:
          note.word.length < 3
            ? `Vor * stehen mindestens drei Buchstaben: ${marked(`${note.word}*`)} ist zu kurz.`
            : `Kein Wort in einem Zitat beginnt mit ${marked(note.word)}.`,
      };
    case 'manyBeginnings':
      return {
        text: `Mit ${marked(note.word)} beginnen sehr viele Wörter. Gezeigt werden Zitate mit den ersten davon; schreiben Sie einen Buchstaben mehr.`,
      };
    case 'sound':
      return {
        text: `${marked(note.word)} kommt so geschrieben nicht vor. Gezeigt wird ${list(note.alike.map(marked), 'und')}.`,
      };
    case 'also':
      return { text: `${marked(note.word)}, auch: ${note.terms.join(', ')}.` };
    case 'divided':
      return {
        text: note.all
          ? `${marked(note.word)} kommt in keinem Zitat vor. Gezeigt werden Zitate mit ${list(note.parts.map(marked), 'und')}.`
          : `${marked(note.word)} kommt in keinem Zitat vor. Gezeigt werden Zitate mit einem Teil davon: ${list(note.parts.map(marked), 'oder')}.`,
      };
    case 'common':
      return {
        text: `${note.words.map(marked).join(', ')} ${note.words.length === 1 ? 'zählt' : 'zählen'} nur in einer Wortfolge: Setzen Sie sie in „…“.`,
      };
    case 'long':
      return {
        text: `Gesucht wird mit den ersten ${String(note.words)} Wörtern. Eine längere Stelle finden Sie wörtlich, wenn Sie sie in „…“ setzen.`,
      };
    case 'some':
      return { text: someText(note) };
    case 'around':
      return {
        text: `Bei ${counted(note.quotes, 'quote')}${note.quotes > 1 ? 'n' : ''} steht ein Wort nicht im Zitat selbst, sondern in Überschrift oder Thema seines Artikels.`,
      };
    case 'phrase':
      return { text: `Die Wortfolge „${note.text}“ kommt so in keinem Zitat vor.` };
  }
}

function someText({ kept, left }: Extract<Note, { kind: 'some' }>): string {
  if (!left) return 'Kein Zitat hat alle Wörter. Gezeigt werden Zitate mit den meisten davon.';
  return `Kein Zitat hat alle Wörter. Gezeigt werden Zitate mit ${list(kept.map(marked), 'und')}, ohne ${list(left.map(marked), 'und')}.`;
}

/** `mit »Merkel« oder »Steinbrück«, ohne »CDU«`. */
function understood(clauses: readonly Clause[]): string {
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const unwanted = clauses.filter(({ excluded }) => excluded);
  return [
    wanted.length > 0 && `mit ${list(wanted.map(clauseText), 'und')}`,
    unwanted.length > 0 && `ohne ${list(unwanted.map(clauseText), 'und')}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function clauseText({ terms }: Clause): string {
  return terms.map(termText).join(' oder ');
}

function termText({ kind, text }: Term): string {
  switch (kind) {
    case 'phrase':
      return `der Wortfolge „${text}“`;
    case 'beginning':
      return `Wörtern, die mit ${marked(text)} beginnen`;
    case 'word':
      return marked(text);
  }
}

function marked(text: string): string {
  return `»${text}«`;
}

/** `a, b und c`. */
function list(items: readonly string[], conjunction: 'und' | 'oder'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
