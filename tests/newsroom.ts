import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { readSettings } from '../src/settings.ts';

/** What happens to the content or the moment of a newsroom; numbers choose the file. */
type Happening =
  | {
      kind: 'text' | 'words' | 'add' | 'voice' | 'topic' | 'delete' | 'hold' | 'rename' | 'break';
      at: number;
    }
  | { kind: 'publication' | 'restore' }
  | { kind: 'moment'; day: number };

const at = fc.nat(1000);

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('text' as const, 'words' as const, 'add' as const),
      at,
    }),
  },
  fc.record({
    kind: fc.constantFrom(
      'voice' as const,
      'topic' as const,
      'delete' as const,
      'hold' as const,
      'rename' as const,
      'break' as const,
    ),
    at,
  }),
  fc.record({ kind: fc.constantFrom('publication' as const, 'restore' as const) }),
  fc.record({ kind: fc.constant('moment' as const), day: fc.integer({ min: 1, max: 28 }) }),
);

/** Words that are put into texts: new ones, forms of others, names. */
const WORDS = ['neuen', 'Haushaltsnotlage', 'ging', 'Goldbergs', 'schlagen', 'Kanzlerin', 'Suche'];

const DAY = 86_400_000;

/** A content tree that changes, and the site that builds make of it again and again. */
export class Newsroom {
  readonly content: string;
  readonly outDir: string;
  private readonly source: string;
  private moment = Date.parse('2026-12-01T00:00:00Z');
  private count = 0;

  /**
   * @param source the content that it begins with
   * @param room where its content goes
   * @param outDir where it is built, within the project
   */
  constructor(source: string, room: string, outDir: string) {
    this.source = source;
    this.content = path.join(room, 'content');
    this.outDir = outDir;
  }

  async begin(): Promise<void> {
    await rm(this.content, { recursive: true, force: true });
    await cp(this.source, this.content, { recursive: true });
  }

  happen(what: Happening): void {
    const fresh = `Fassung ${(this.count += 1)}`;
    switch (what.kind) {
      case 'text':
        return this.edit('articles', what.at, (text) =>
          what.at % 2 === 0
            ? text.replace(/^description: .*$/m, `description: ${fresh}`)
            : `${text.trimEnd()}\n\nNachtrag, ${fresh}.\n`,
        );
      case 'words':
        // In the text and in the quotes of it alike.
        return this.edit('articles', what.at, (text) =>
          text.replaceAll(
            / (nicht|wird|werden|sei|seien|hat|haben|müsse) /g,
            ` $1 ${WORDS[what.at % WORDS.length] ?? ''} `,
          ),
        );
      case 'add':
        return this.add(what.at, fresh);
      case 'break':
        return this.edit('articles', what.at, (text) => `${text}\nEin „unbelegtes Wort“.\n`);
      case 'voice':
        return this.edit('speakers', what.at, named(fresh));
      case 'topic':
        return this.edit('topics', what.at, named(fresh));
      case 'hold':
        return this.edit('articles', what.at, (text) =>
          text.replace(/^datePublished: .*$/m, `datePublished: 2026-12-${10 + (what.at % 20)}`),
        );
      case 'delete':
        return rmSync(this.file('articles', what.at), { force: true });
      case 'rename': {
        const file = this.file('articles', what.at);
        return renameSync(file, file.replace(/\.md$/, `-${this.count}.md`));
      }
      case 'restore':
        for (const folder of ['articles', 'speakers', 'topics'])
          rmSync(path.join(this.content, folder), { recursive: true });
        return cpSync(this.source, this.content, { recursive: true });
      case 'publication':
        return writeFileSync(
          path.join(this.content, 'publication.md'),
          `---\nname: ${fresh}\n---\n`,
        );
      case 'moment':
        this.moment = Date.parse('2026-12-01T00:00:00Z') + what.day * DAY;
    }
  }

  /** Builds on what the last build has left. @returns the exit code */
  build(env: NodeJS.ProcessEnv = {}): Promise<number | null> {
    return this.run(this.outDir, env).ended;
  }

  /** Begins to build, and is killed after so many milliseconds. */
  async buildAndDie(ms: number): Promise<void> {
    const { child, ended } = this.run(this.outDir, {});
    await Promise.race([wait(ms), ended]);
    child.kill('SIGKILL');
    await ended;
  }

  /**
   * Builds with nothing left of any build but, where `renderer` says so, the program that renders pages, which depends
   * on the code alone.
   * @returns the folder, undefined where the content has errors
   */
  async buildCold({ renderer }: { renderer: boolean }): Promise<string | undefined> {
    const outDir = `${this.outDir}-cold`;
    const { cacheDir: warm } = readSettings({ OUT_DIR: this.outDir });
    const { cacheDir: cold } = readSettings({ OUT_DIR: outDir });
    for (const folder of [outDir, cold]) await rm(folder, { recursive: true, force: true });
    if (renderer) {
      for (const name of ['renderer', 'renderer.txt'])
        await cp(path.join(warm, name), path.join(cold, name), { recursive: true });
    }
    return (await this.run(outDir, {}).ended) === 0 ? outDir : undefined;
  }

  async end(): Promise<void> {
    for (const OUT_DIR of [this.outDir, `${this.outDir}-cold`]) {
      const aside = `${OUT_DIR}-beiseite`;
      for (const folder of [OUT_DIR, aside, readSettings({ OUT_DIR }).cacheDir])
        await rm(folder, { recursive: true, force: true });
    }
  }

  private run(outDir: string, env: NodeJS.ProcessEnv) {
    const child = spawn(process.execPath, ['src/commands/build.ts'], {
      env: {
        ...process.env,
        CONTENT_DIR: this.content,
        OUT_DIR: outDir,
        BUILD_TIME: new Date(this.moment).toISOString(),
        ...env,
      },
      stdio: 'ignore',
    });
    return { child, ended: once(child, 'close').then(([code]) => code as number | null) };
  }

  private edit(folder: string, number: number, change: (text: string) => string): void {
    const file = this.file(folder, number);
    if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  /** An article of another day with the quotes of one that is there. */
  private add(number: number, headline: string): void {
    const file = this.file('articles', number);
    if (!existsSync(file)) return;
    const text = readFileSync(file, 'utf8')
      .replace(/^headline: .*$/m, `headline: ${headline}`)
      .replace(/^datePublished: .*$/m, `datePublished: 2026-11-${10 + (number % 20)}`)
      .replace(/^dateModified: .*\n/m, '')
      .replace(/^formerIds: .*\n/gm, '');
    writeFileSync(file.replace(/\.md$/, `-${this.count}.md`), text);
  }

  private file(folder: string, number: number): string {
    const names = readdirSync(path.join(this.content, folder)).sort();
    return path.join(this.content, folder, names[number % Math.max(1, names.length)] ?? 'none.md');
  }
}

function named(name: string): (text: string) => string {
  return (text) => text.replace(/^name: .*$/m, `name: ${name}`);
}

/** Paths that two folders have not in common, or whose files differ. */
export function differences(a: string, b: string): string[] {
  const [ours, theirs] = [contentsOf(a), contentsOf(b)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) => {
    const [one, other] = [ours.get(name), theirs.get(name)];
    return one === undefined || other === undefined || !one.equals(other);
  });
}

function contentsOf(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file)]),
  );
}
