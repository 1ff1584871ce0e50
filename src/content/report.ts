import { isError, type Problem } from './rules.ts';

/** Problems as lines `file:line:column  rule  message`, each with its hint below; warnings say that they are. */
export function reportProblems(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { file, line, column, rule, message, hint } = problem;
      const label = isError(problem) ? '' : 'warning: ';
      const first = `${file}:${line}:${column}  ${rule}  ${label}${printable(message)}`;
      return hint ? `${first}\n    ${printable(hint)}` : first;
    })
    .join('\n');
}

/** `3 errors, 1 warning` */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  return [counted(errors, 'error'), counted(problems.length - errors, 'warning')].join(', ');
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Text from content could hold characters that a terminal obeys, and halves of characters, which no output can hold. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
