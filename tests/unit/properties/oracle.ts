import type { Composed } from './articles.ts';

/**
 * Where passages stand, found out in the plainest way, to compare with: the text that is searched is a list of
 * characters with their offsets, and every place of it is tried.
 */
export interface Searched {
  /** Each character and its offset in the article’s text. */
  units: { unit: string; offset: number }[];
  text: string;
}

export function searched({ text, blocks }: Composed): Searched {
  const units = blocks
    .filter((block) => !block.pull)
    .flatMap((block, index) => [
      ...(index > 0 ? [{ unit: ' ', offset: block.start - 1 }] : []),
      ...[...text.slice(block.start, block.end).split('').entries()].map(([at, unit]) => ({
        unit,
        offset: block.start + at,
      })),
    ])
    .filter(({ unit }) => unit !== '\u00ad');
  return { units, text: units.map(({ unit }) => unit).join('') };
}

/** Places at which no word goes on. */
export function boundaries(text: string): number[] {
  const word = /[\p{L}\p{M}\p{N}]/u;
  const places = Array.from({ length: text.length + 1 }, (_, at) => at);
  return places.filter((at) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at)];
    return !(word.test(before) && word.test(after)) && !/[\udc00-\udfff]/.test(after);
  });
}

export function placesOf(text: string, passage: string, allowed: ReadonlySet<number>): number[] {
  const places: number[] = [];
  for (const at of allowed) {
    if (text.startsWith(passage, at) && allowed.has(at + passage.length)) places.push(at);
  }
  return places;
}
