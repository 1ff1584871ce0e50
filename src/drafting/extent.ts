/** How far a clause of what is said goes. */
import type { Chunk, ParsedSentence } from './chunk.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';

export type ComplementKind = 'dass' | 'question' | 'infinitive' | 'subjunctive' | 'indicative';

/** The last chunk of what is said from `start` on: up to where the frame’s own clause goes on. */
export function extentEnd(parsed: ParsedSentence, start: number, kind: ComplementKind): number {
  const { chunks, tokens } = parsed;
  let end = start;
  let open = isOpen(chunks[start]);
  for (let at = start + 1; at < chunks.length; at += 1) {
    const chunk = chunks[at];
    if (!chunk || chunk.separator === ';') break;
    if ((chunk.separator === ':' && !open) || isFrameOfItsOwn(parsed, at)) break;
    if (
      kind === 'infinitive' &&
      chunk.kind === 'sub' &&
      AFTERTHOUGHTS.has(tokens[chunk.head]?.lower ?? '')
    )
      break;
    if (
      kind === 'infinitive' &&
      (chunk.kind === 'main' || (chunk.kind === 'frag' && /[–—-]/u.test(chunk.separator)))
    )
      break;
    if (chunk.kind === 'main' && chunk.verb?.mood === 'indicative') {
      const late = chunk.verb.at > chunk.to - 2 && !chunk.verbFirst;
      const opened =
        kind !== 'dass' && at === start + 1 && chunks[start]?.kind === 'sub' && chunk.verbFirst;
      if (!opened && !(open && late)) break;
      open = false;
    } else if (chunk.kind !== 'frag') open = isOpen(chunk);
    end = at;
  }
  return end;
}

const AFTERTHOUGHTS = new Set([
  'wobei',
  'nachdem',
  'als',
  'während',
  'obwohl',
  'bevor',
  'seit',
  'was',
]);

/** „…, so die Ministerin“, „…, wie die Zeitung schreibt“ */
function isFrameOfItsOwn({ chunks, tokens }: ParsedSentence, at: number): boolean {
  const chunk = chunks[at];
  if (!chunk) return false;
  const first = tokens[chunk.from]?.lower;
  if (first === 'so')
    return chunk.kind === 'frag' && chunk.to > chunk.from && at === chunks.length - 1;
  return (
    first === 'wie' &&
    chunk.kind === 'sub' &&
    SPEECH_VERBS.has(chunk.verb?.lemma ?? '') &&
    at === chunks.length - 1
  );
}

/** Its verb is still to come, behind an apposition or another clause. */
function isOpen(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'sub' && chunk.verb === undefined;
}
