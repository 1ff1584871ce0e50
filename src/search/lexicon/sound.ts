/** How a name sounds, roughly: names of other scripts have several German spellings (Ahmadinedschad, Ahmadinejad). */

/** In order; the longest spellings of a sound first. */
const SOUNDS: [RegExp, string][] = [
  [/dsch|dzh|dsh|dj|gj|y(?=[aeiou])/gu, 'j'],
  [/schtsch|tsch|tch|cz/gu, 'c'],
  [/sch|sh|sz/gu, 's'],
  [/gh/gu, 'g'],
  [/kh|ch/gu, 'h'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/ck|q/gu, 'k'],
  [/tz|zz|z|ß|ss/gu, 's'],
  [/w|v/gu, 'v'],
  [/oo|ou|u/gu, 'u'],
  [/ee|ie|ij|yj|ii|iy|y/gu, 'i'],
  [/j(?![aeiou])/gu, 'i'],
  [/(?<=[aeiou])h/gu, ''],
  [/ei|ai/gu, 'ai'],
  [/j/gu, 's'],
  [/(.)\1+/gu, '$1'],
];

/** Before a vowel it is written for two sounds: German Chamenei is Khamenei, English Chernikov is Tschernikow. */
const AMBIGUOUS = /(?<![st])ch(?=[aeiou]|$)/gu;

/**
 * @param key a folded word; short ones sound like too much and give nothing
 * @returns each way in which it may be read
 */
export function soundsOf(key: string): string[] {
  if (key.length < 5 || /\d/u.test(key)) return [];
  const readings = [key, key.replace(AMBIGUOUS, 'tsch')];
  const sounds = readings.map((reading) =>
    SOUNDS.reduce((word, [from, to]) => word.replace(from, to), reading),
  );
  return [...new Set(sounds)].filter((sound) => sound.length > 3);
}

/** Key of the entry that names the words which sound so. */
export function soundKey(sound: string): string {
  return `~${sound}`;
}
