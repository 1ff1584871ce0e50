import { severityOf, type Problem, type Severity } from './rules.ts';

const LABELS: Record<Severity, string> = { error: '', warning: 'Warnung: ', hint: 'Hinweis: ' };

/** Problems as lines `file:line:column  rule  message`, each with what to do below; what is no error says so. */
export function reportProblems(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { file, line, column, rule, message, hint } = problem;
      const label = LABELS[severityOf(problem)];
      const first = `${printable(file)}:${line}:${column}  ${rule}  ${label}${printable(message)}`;
      return hint ? `${first}\n    ${printable(hint)}` : first;
    })
    .join('\n');
}

/** `3 Fehler, 1 Warnung`, with hints where there are any. */
export function countProblems(problems: readonly Problem[]): string {
  const bySeverity = Map.groupBy(problems, severityOf);
  const count = (severity: Severity): number => bySeverity.get(severity)?.length ?? 0;
  return [
    countOf(count('error'), 'Fehler', 'Fehler'),
    countOf(count('warning'), 'Warnung', 'Warnungen'),
    ...(count('hint') > 0 ? [countOf(count('hint'), 'Hinweis', 'Hinweise')] : []),
  ].join(', ');
}

/** `1 Artikel`, `2 Zitate` */
export function countOf(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Text from content could hold characters that a terminal obeys, and halves of characters, which no output can hold. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
