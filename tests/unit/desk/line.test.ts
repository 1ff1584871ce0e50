import { expect, test } from 'vitest';
import { lineOf } from '../../../src/desk/browser/line.ts';
import type { DeskProblem, DeskProposal } from '../../../src/desk/protocol.ts';

function labelOf(proposal: Partial<DeskProposal>): string {
  const one = { text: 'Gut', ...proposal } as DeskProposal;
  return lineOf({ kind: 'proposal', key: '', spans: [], proposal: one }, undefined).label;
}

test('a proposal says of which kind it is and whose, and of no quote no voice is missing', () => {
  const voice = { id: undefined, name: 'Ada Berg', type: 'Person', jobTitle: undefined } as const;
  expect(labelOf({ kind: 'quote', speech: 'direct', voice })).toBe('Vorschlag, wörtlich: Ada Berg');
  expect(labelOf({ kind: 'quote', speech: 'indirect' })).toBe('Vorschlag, indirekt: Stimme offen');
  expect(labelOf({ kind: 'scareQuote' })).toBe('Vorschlag: kein Zitat');
});

test.each([
  ['error', 'Fehler'],
  ['warning', 'Warnung'],
  ['hint', 'Hinweis'],
] as const)('a problem is called as the check calls it: %s, %s', (severity, label) => {
  const problem = { severity, message: 'so' } as DeskProblem;
  expect(lineOf({ kind: 'problem', key: '', spans: [], problem }, undefined)).toEqual({
    label,
    words: 'so',
  });
});
