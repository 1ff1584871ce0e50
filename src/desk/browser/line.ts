/** A place of the article as the list has it. */
import { SEVERITY_NAMES } from '../../content/rules.ts';
import { shorten } from '../../german/shorten.ts';
import { SPEECH } from '../../quotes/speech.ts';
import type { Known } from '../protocol.ts';
import type { Stop } from './stops.ts';

const SHOWN_WORDS = 90;

/** What a place is and whose, and its words. */
export function lineOf(stop: Stop, known: Known | undefined): { label: string; words: string } {
  switch (stop.kind) {
    case 'quote':
      return {
        label: nameOf(stop.quote.speaker, known),
        words: shorten(stop.quote.text, SHOWN_WORDS),
      };
    case 'proposal': {
      const { proposal } = stop;
      const what =
        proposal.kind === 'quote'
          ? `, ${SPEECH[proposal.speech].label}: ${proposal.voice?.name ?? 'Stimme offen'}`
          : ': kein Zitat';
      return {
        label: `Vorschlag${what}`,
        words: shorten(proposal.text, SHOWN_WORDS),
      };
    }
    case 'scareQuote':
      return { label: 'kein Zitat', words: shorten(stop.scareQuote.text, SHOWN_WORDS) };
    case 'event':
      return { label: `Ereignis ${stop.event.date}`, words: stop.event.title };
    case 'problem':
      return {
        label: SEVERITY_NAMES[stop.problem.severity],
        words: stop.problem.message,
      };
  }
}

function nameOf(id: string, known: Known | undefined): string {
  if (id === '') return 'Stimme offen';
  return known?.voices.find((voice) => voice.id === id)?.name ?? id;
}
