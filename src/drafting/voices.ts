/** Whose words a passage without a frame of its own is: the voice of the frame or the sentence before it. */
import type { TextRange } from '../quotes/text.ts';
import type { AnalysedSentence } from './analysis.ts';
import { subjectOf } from './clause-subject.ts';
import type { Phrase } from './noun-phrase.ts';

const FURTHEST = 4;

/** The words that name who speaks in the sentences before one, the nearest first; `own` asks the sentence itself first. */
export function voiceBefore(
  sentences: readonly AnalysedSentence[],
  index: number,
  known: ReadonlyMap<number, TextRange>,
  own: boolean,
): TextRange | undefined {
  const start = own ? index : index - 1;
  for (let at = start; at >= Math.max(0, index - FURTHEST); at -= 1) {
    const sentence = sentences[at];
    const found = known.get(at) ?? (sentence && frameVoice(sentence));
    if (found) return found;
  }
  for (let at = start; at >= Math.max(0, index - 1); at -= 1) {
    const sentence = sentences[at];
    const subject = sentence && subjectVoice(sentence);
    if (subject) return subject;
  }
  return undefined;
}

function frameVoice(sentence: AnalysedSentence): TextRange | undefined {
  const mention =
    sentence.frames.findLast((frame) => frame.mention)?.mention ??
    sentence.adverbials.at(-1)?.mention;
  return mention && rangeOf(sentence, mention);
}

function subjectVoice(sentence: AnalysedSentence): TextRange | undefined {
  const main = sentence.chunks.findIndex(({ kind }) => kind === 'main');
  const subject = main < 0 ? undefined : subjectOf(sentence, main);
  const first = subject && sentence.tokens[subject.from]?.lower;
  // „Es droht ein Streik“, „keine Gefahr bestehe“: nobody speaks; nor does „Wesentlich ist …“.
  return subject &&
    !/^(?:es|man|das|dies|kein\p{L}*|niemand|\p{L}+(?:lich|isch|haft|sam))$/u.test(first ?? '')
    ? rangeOf(sentence, subject)
    : undefined;
}

function rangeOf({ tokens }: AnalysedSentence, { from, to }: Phrase): TextRange | undefined {
  const first = tokens[from];
  const last = tokens[to];
  return first && last && { start: first.start, end: last.end };
}
