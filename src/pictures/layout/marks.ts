/** Quotation marks that a shortened quote leaves open. */

const PAIRS: Record<string, string> = { '„': '“', '‚': '‘', '»': '«', '›': '‹' };

export const OPENING = /[„‚]/u;

/** The closing marks, innermost first, that the text still owes. Guillemets count as German: »…«. */
export function stillOpen(text: string): string {
  const owed: string[] = [];
  for (const char of text) {
    if (char === owed.at(-1) || (char === '”' && owed.at(-1) === '“')) owed.pop();
    else if (PAIRS[char]) owed.push(PAIRS[char]);
  }
  return owed.reverse().join('');
}
