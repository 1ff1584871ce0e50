/** Clauses that say that somebody says something: „teilte die Polizei mit“. */
import type { Chunk, ParsedSentence } from './chunk.ts';
import { phraseEnd, type Phrase } from './noun-phrase.ts';
import { continues, firstOf, subjectOf } from './clause-subject.ts';
import { predicateOf, type Predicate } from './predicate.ts';
import { speechPhraseOf } from './speech-phrases.ts';
import { SPEECH_VERBS, type SpeechVerb } from './speech-verbs.ts';
import type { Token } from './tokens.ts';

export interface Frame {
  /** Index of the chunk that has its verb. */
  chunk: number;
  verb: SpeechVerb;
  predicate: Predicate;
  /** The words that name who speaks. */
  mention: Phrase | undefined;
}

/**
 * Finds the frames of speech of a sentence, in the order of their clauses; a clause that is itself what somebody says
 * has none.
 */
export function framesOf(parsed: ParsedSentence): Frame[] {
  const frames: Frame[] = [];
  for (const [index, chunk] of parsed.chunks.entries()) {
    if (!chunk.verb || isSaidItself(parsed, index)) continue;
    const predicate = predicateOf(parsed, index);
    const verb = predicate && speechVerbOf(parsed, chunk, predicate);
    if (!predicate || !verb || isReflexive(parsed, chunk, verb)) continue;
    frames.push({ chunk: index, verb, predicate, mention: mentionOf(parsed, index, predicate) });
  }
  return frames;
}

/**
 * „Er erwarte, dass …“, „Er glaube, …, sagte er“: whoever speaks, the narrator does not tell it here; of „„…“, habe er
 * gerufen“ the words in quotation marks are his all the same.
 */
function isSaidItself({ chunks, tokens }: ParsedSentence, index: number): boolean {
  const chunk = chunks[index];
  if (chunk?.kind !== 'main' || chunk.verb?.mood !== 'first') return false;
  return !(chunk.verbFirst && tokens[chunk.from - 2]?.kind === 'quote');
}

const NOT_REFLEXIVE = new Set([
  'bestätigen',
  'erklären',
  'nennen',
  'ankündigen',
  'wiederholen',
  'melden',
  'erledigen',
  'empfehlen',
  'befinden',
  'ergeben',
  'herausstellen',
]);

/** „Die Befürchtung bestätigt sich“: nobody says anything. */
function isReflexive({ tokens }: ParsedSentence, chunk: Chunk, { lemma }: SpeechVerb): boolean {
  return NOT_REFLEXIVE.has(lemma) && hasWord(tokens, chunk, 'sich');
}

function speechVerbOf(
  { tokens }: ParsedSentence,
  chunk: Chunk,
  predicate: Predicate,
): SpeechVerb | undefined {
  const phrase = speechPhraseOf(tokens, chunk, predicate.lemmas);
  if (phrase) return phrase;
  for (const lemma of predicate.lemmas) {
    if (lemma === 'ausgehen' && hasWord(tokens, chunk, 'davon'))
      return SPEECH_VERBS.get('davonausgehen');
    const verb = SPEECH_VERBS.get(lemma);
    if (verb) return verb;
  }
  return attitudeOf(tokens, chunk, predicate);
}

/** „ist überzeugt“, „war sich sicher“, „zeigte sich besorgt“, „ist der Meinung“, „hält es für möglich“ */
function attitudeOf(
  tokens: readonly Token[],
  chunk: Chunk,
  { lemmas }: Predicate,
): SpeechVerb | undefined {
  const words = tokens.slice(chunk.from, chunk.to + 1);
  const judges =
    lemmas.includes('halten') &&
    words.some(({ lower }) => lower === 'für') &&
    words.some(({ lower }) => lower === 'es');
  const is = lemmas.some(
    (lemma) => lemma === 'sein' || lemma === 'zeigen' || lemma === 'geben' || lemma === 'äußern',
  );
  const sure =
    is &&
    words.some(
      ({ lower }, at) =>
        ATTITUDES.has(lower) || (OPINIONS.has(lower) && words[at - 1]?.lower === 'der'),
    );
  return judges || sure ? ATTITUDE : undefined;
}

const ATTITUDES = new Set(
  'sicher überzeugt zuversichtlich besorgt enttäuscht optimistisch gewiss einig erfreut empört entsetzt dankbar stolz skeptisch'.split(
    ' ',
  ),
);
const OPINIONS = new Set('meinung ansicht auffassung überzeugung'.split(' '));
const ATTITUDE: SpeechVerb = {
  lemma: '',
  clause: true,
  verbSecond: true,
  infinitive: true,
  quote: true,
  object: undefined,
};

function hasWord(tokens: readonly Token[], { from, to }: Chunk, word: string): boolean {
  for (let at = from; at <= to; at += 1) if (tokens[at]?.lower === word) return true;
  return false;
}

/** The words that name who speaks in the clause of a chunk: its subject, or the agent of a passive. */
function mentionOf(
  parsed: ParsedSentence,
  index: number,
  predicate: Predicate,
): Phrase | undefined {
  const { tokens, chunks } = parsed;
  const chunk = chunks[index];
  if (!chunk?.verb) return undefined;
  const subject = subjectOf(parsed, index);
  // „Berg wird von der Zeitung mit den Worten zitiert“: the words are Berg’s.
  if (predicate.passive)
    return predicate.lemmas.includes('zitieren') ? subject : agentOf(tokens, chunk);
  if (predicate.lemmas.some((lemma) => lemma === 'hervorgehen' || lemma === 'verlauten'))
    return placeOf(tokens, chunk) ?? subject;
  if (subject && subject.from === subject.to && tokens[subject.from]?.lower === 'es')
    return placeOf(tokens, chunk, PLACE) ?? placeBefore(parsed, index);
  return subject;
}

/** „In dem Bericht, der am Montag erschien, heißt es“ */
function placeBefore({ tokens, chunks }: ParsedSentence, index: number): Phrase | undefined {
  const first = chunks[index]?.verbFirst && continues(chunks, index) && firstOf(chunks, index);
  return first ? placeOf(tokens, first, PLACE) : undefined;
}

function agentOf(tokens: readonly Token[], { from, to }: Chunk): Phrase | undefined {
  for (let at = from; at <= to; at += 1) {
    const lower = tokens[at]?.lower;
    if (lower !== 'von' && lower !== 'vom' && lower !== 'durch' && lower !== 'seitens') continue;
    const end = phraseEnd(tokens, at + 1, to);
    if (end !== undefined) return { from: at + 1, to: end };
  }
  return placeOf(tokens, { from, to } as Chunk);
}

const ORIGIN = /^(?:in|im|aus|bei|beim|von|vom|vonseiten)$/u;
/** Where something can be read, too: „auf der Webseite heißt es“. */
const PLACE = /^(?:in|im|auf|aus|bei|beim|von|vom|vonseiten)$/u;

/** „heißt es in der Mitteilung“: where it is said names who says it. */
function placeOf(
  tokens: readonly Token[],
  { from, to }: Pick<Chunk, 'from' | 'to'>,
  places = ORIGIN,
): Phrase | undefined {
  for (let at = from; at <= to; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (!places.test(lower)) continue;
    const end = phraseEnd(tokens, at + 1, to);
    if (end !== undefined) return { from: at + 1, to: end };
  }
  return undefined;
}
