/** A text of the table as a pattern: anything in its gaps. */
export function patternOf(text: string): RegExp {
  const parts = text.split(/#\{\w+\}/).map((part) => RegExp.escape(part));
  return new RegExp(parts.join('.*'), 'u');
}
