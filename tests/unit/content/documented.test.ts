/** What the README and the handbook show is what the check says. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportProblems } from '../../../src/content/report.ts';
import { readTree } from '../../../src/content/tree.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'documented-'));
  write('speakers/ben-cordes.md', '---\nname: Ben Cordes\n---\n');
  write('topics/haushalt.md', '---\nname: Haushalt\n---\n');
});
afterEach(() => rmSync(content, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
  writeFileSync(path.join(content, name), text);
}

/** Blocks of one language, without the indentation that a list gives them. */
function blocks(document: string, language: string): string[] {
  // Of all languages: the end of one block is not the beginning of the next.
  const all = readFileSync(document, 'utf8').matchAll(/^( *)```(\w*)\n(.*?)^\1```$/gms);
  return [...all]
    .filter(([, , own]) => own === language)
    .map(([, indent, , text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}

/** Lays examples where their documents say that they go. */
function lay(document: string, names: string[]): void {
  const examples = blocks(document, 'markdown');
  expect(examples).toHaveLength(names.length);
  for (const [index, name] of names.entries()) write(name, examples[index] ?? '');
}

const README = ['speakers/ada-berg.md', 'articles/haushalt.md', 'publication.md'];
const HANDBOOK = [
  'articles/haushalt.md',
  ...['ada-berg', 'ben-cordes', 'rathauskreise'].map((id) => `speakers/${id}.md`),
  'topics/haushalt.md',
  'articles/schule.md',
  'publication.md',
];

async function check(): Promise<string> {
  const { problems } = await readTree(content);
  return reportProblems(problems);
}

test.each([
  ['README.md', README],
  ['docs/redaktion.md', HANDBOOK],
])('the examples of %s have no mistakes', async (document, names) => {
  lay(document, names);
  expect(await check()).toBe('');
});

test.each([
  [
    'README.md',
    README,
    [
      ['text: Wir haben lange', 'text: Wir haben lang'],
      ['ben-cordes', 'ben-kordes'],
    ],
  ],
  [
    'docs/redaktion.md',
    HANDBOOK,
    [
      ['text: Für die Schulen fehle', 'text: Für die Schulen fehlt'],
      ['speaker: rathauskreise', 'speaker: rathauskreis'],
      ['  - Lichterfest', '  - Fest'],
    ],
  ],
] as const)(
  'the messages that %s shows are those of its mistakes',
  async (document, names, mistakes) => {
    lay(document, [...names]);
    const article = readFileSync(path.join(content, 'articles/haushalt.md'), 'utf8');
    write(
      'articles/haushalt.md',
      mistakes.reduce((text, [right, wrong]) => text.replace(right, wrong), article),
    );
    const said = (await check()).replaceAll(`${content}/`, '');
    const [shown = ''] = blocks(document, '').filter((text) => /^content\S+:\d/.test(text));
    const messages = shown.replaceAll('content/', '').split(/\n(?! )/);
    expect(messages.length).toBeGreaterThan(mistakes.length - 1);
    for (const message of messages) expect(said).toContain(message.trimEnd());
  },
);
