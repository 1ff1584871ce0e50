/** What is proposed, as editors read it in the terminal, and as JSON for programs. */
import { printable } from '../content/report.ts';
import { shorten } from '../german/shorten.ts';
import { isVerbatim, SPEECH } from '../quotes/speech.ts';
import type { Draft, Proposal } from './proposal.ts';
import { RULES } from './rules.ts';

const LABELS = new Map(RULES.map(({ name, label }) => [name, label]));
const SHOWN = 100;

/** One line a proposal: how sure, which kind, who, which words, and why. */
export function proposalLines({ quotes, scareQuotes }: Draft): string[] {
  return [
    ...quotes.map((one) => printable(proposalLine(one))),
    ...scareQuotes.map(({ text }) => printable(`       niemandes Rede: „${shorten(text, SHOWN)}“`)),
  ];
}

/** A proposal as the command prints it, in German: how sure it is, kind, voice, words and rule. */
export function proposalLine({ confidence, speech, speaker, text, rule }: Proposal): string {
  const sure = `${Math.round(confidence * 100)} %`.padStart(5);
  const words = isVerbatim(speech) ? `„${shorten(text, SHOWN)}“` : shorten(text, SHOWN);
  const voice = speaker?.name ?? 'wer spricht, ist nicht zu erkennen';
  return `${sure}  ${SPEECH[speech].label}, ${voice}: ${words}  (${LABELS.get(rule) ?? rule})`;
}

/** `1 Zitat`, `3 Zitate`; after „mit“ and „bei“ `3 Zitaten` */
export function quotesCounted(count: number, dative = false): string {
  return `${count} ${count === 1 ? 'Zitat' : dative ? 'Zitaten' : 'Zitate'}`;
}

/** The draft as programs read it; offsets count UTF-16 code units of the article’s text, ends exclusive. */
export function draftJson({ quotes, scareQuotes }: Draft): object {
  return {
    quotes: quotes.map((one) => ({
      text: one.text,
      ...(one.prefix === undefined ? {} : { prefix: one.prefix }),
      segments: one.segments.map(({ start, end }) => [start, end]),
      speech: one.speech,
      mention: one.mention?.text ?? null,
      speaker: one.speaker ?? null,
      topics: one.topics,
      rule: one.rule,
      confidence: one.confidence,
    })),
    scareQuotes: scareQuotes.map(({ text, segments }) => ({
      text,
      segments: segments.map(({ start, end }) => [start, end]),
    })),
  };
}
