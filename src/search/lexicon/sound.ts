/** How a name sounds, roughly: names of other scripts have several German spellings (Ahmadinedschad, Ahmadinejad). */

/** In order; the longest spellings of a sound first. */
const SOUNDS: [RegExp, string][] = [
  [/dsch|dzh|dsh|dj|gj|y(?=[aeiou])/gu, 'j'],
  [/schtsch|tsch|tch|cz|(?<!s)ch(?=[aeiou]|$)/gu, 'c'],
  [/sch|sh|sz/gu, 's'],
  [/kh|ch|gh/gu, 'h'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/ck|q/gu, 'k'],
  [/tz|zz|z|ß|ss/gu, 's'],
  [/w|v/gu, 'v'],
  [/oo|ou|u/gu, 'u'],
  [/ee|ie|ij|yj|ii|iy|y/gu, 'i'],
  [/j(?![aeiou])/gu, 'i'],
  [/i+/gu, 'i'],
  [/(?<=[aeiou])h/gu, ''],
  [/ei|ai/gu, 'ai'],
  [/j/gu, 's'],
  [/(.)\1+/gu, '$1'],
];

/** @param key a folded word; short ones sound like too much and give nothing */
export function soundOf(key: string): string | undefined {
  if (key.length < 5 || /\d/u.test(key)) return undefined;
  const sound = SOUNDS.reduce((word, [from, to]) => word.replace(from, to), key);
  return sound.length < 4 ? undefined : sound;
}

/** Key of the entry that names the words which sound so. */
export function soundKey(sound: string): string {
  return `~${sound}`;
}
