import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES, type Severity } from '../../../src/content/rules.ts';

const NAMES: Record<Severity, string> = { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis' };

test('editors have the list of all rules, as the table has them', () => {
  const rows = [...readFileSync('docs/regeln.md', 'utf8').matchAll(/^\| `.*$/gm)].map(([row]) =>
    row.replaceAll(/ +/g, ' '),
  );
  expect(rows).toEqual(
    Object.entries(RULES).map(
      ([rule, { severity, meaning }]) => `| \`${rule}\` | ${NAMES[severity]} | ${meaning} |`,
    ),
  );
});
