const PLAIN: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', Ä: 'A', Ö: 'O', Ü: 'U' };

/** With its last umlaut undone, that of äu too: Häuser, Hauser. Undefined where there is none. */
export function withoutUmlaut(word: string): string | undefined {
  const at = word.search(/[äöüÄÖÜ][^äöüÄÖÜ]*$/u);
  if (at < 0) return undefined;
  const letter = word.charAt(at);
  return word.slice(0, at) + (PLAIN[letter] ?? letter) + word.slice(at + 1);
}
