import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of content that asks for much work, at any size. */
export interface Input {
  name: string;
  /** Paths below the content folder with what their files hold; the largest has about so many bytes. */
  files(bytes: number): Record<string, string>;
}

/** What an article says about itself besides its body. */
export interface Keys {
  headline?: string;
  description?: string;
  /** Further lines of the frontmatter, as they are. */
  more?: string;
}

/** An article file; two voices and a topic exist beside it. */
export function article(body: string, { headline, description, more = '' }: Keys = {}): string {
  return `---
headline: ${headline ?? 'Der Haushalt steht'}
description: ${description ?? 'Die Kämmerin ist zufrieden.'}
datePublished: 2025-03-04
${more}---

${body}
`;
}

/** An article with one quote that it has for certain, before what is put to the test. */
export function body(name: string, write: (bytes: number) => string): Input {
  return {
    name,
    files: (bytes) => ({
      [ARTICLE]: article(`${SAID}\n\n${write(bytes)}a`, { more: QUOTED }),
    }),
  };
}

/** An article whose frontmatter is put to the test, before an ordinary text. */
export function keys(name: string, write: (bytes: number) => Keys): Input {
  return {
    name,
    files: (bytes) => {
      const { more = '', ...lines } = write(bytes);
      const quotes = more.includes('quotes:') ? '' : QUOTED;
      return { [ARTICLE]: article(SAID, { ...lines, more: `${more}${quotes}` }) };
    },
  };
}

export const ARTICLE = 'articles/probe.md';
export const SAID = '„Wir haben lange gerechnet“, sagte Ada Berg am Montag.';
export const QUOTED = `quotes:
  - { id: gerechnet, speaker: ada-berg, speech: direct, text: Wir haben lange gerechnet }
`;

/** One quote of the frontmatter. */
export function quote(id: string, text: string, more = ''): string {
  return `  - { id: ${id}, speaker: ada-berg, speech: indirect, text: ${JSON.stringify(text)}${more} }\n`;
}

/** As many copies of a piece as fit into so many bytes. */
export function filled(piece: string, bytes: number): string {
  return piece.repeat(count(bytes, Buffer.byteLength(piece)));
}

/** Pieces that differ, joined, as many as fit into so many bytes. */
export function numbered(bytes: number, write: (index: number) => string, joint = ''): string {
  const pieces: string[] = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const piece = write(index);
    pieces.push(piece);
    size += Buffer.byteLength(piece) + joint.length;
  }
  return pieces.join(joint);
}

/** How many things of a size fit into so many bytes; one at least. */
export function count(bytes: number, each: number): number {
  return Math.max(1, Math.floor(bytes / each));
}

/** Ordinary words, none of which is the other. */
export function prose(words: number): string {
  return Array.from({ length: words }, (_, index) => `Wort${index.toString(36)}`).join(' ');
}

/** Writes an input of a size as a content tree. */
export async function writeInput(directory: string, input: Input, bytes: number): Promise<void> {
  const files: Record<string, string> = {
    'speakers/ada-berg.md': '---\nname: Ada Berg\n---\n',
    'speakers/ben-cordes.md': '---\nname: Ben Cordes\n---\n',
    'topics/haushalt.md': '---\nname: Haushalt\n---\n',
    ...input.files(bytes),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
