import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { realPlace, SettingsError, type Settings } from '../settings.ts';
import { folderState, readRecord } from './fingerprint.ts';

/** Lies in every finished build: whatever has it may be replaced by the next one. */
export const MARK = '.wortlaut-build';

export const MARK_TEXT =
  'Dieser Ordner wird von „npm run build“ geschrieben und beim nächsten Mal als Ganzes ersetzt.\n';

/** The mark of a site of these files, itself left out: so that one can tell later whether others have come. */
export function markOf(names: Iterable<string>): string {
  const others = [...names].filter((name) => name !== MARK).sort();
  return `${MARK_TEXT}${others.length} ${hash('sha256', others.join('\0'))}\n`;
}

/** What a build must never write into, nor replace together with what lies around it. */
const PROTECTED = [
  '.git',
  '.github',
  '.ci',
  '.astro',
  'content',
  'docs',
  'node_modules',
  'public',
  'src',
  'tests',
];

/**
 * Refuses, before any work, places that overlap: an output folder that is, holds or lies in something else of the
 * project, through links too, or content in what a build deletes.
 * @throws SettingsError that says which
 */
export function checkPlaces({ outDir, contentDir, cacheDir }: Settings): void {
  const shown = path.relative(process.cwd(), outDir);
  const forbidden = [contentDir, cacheDir, ...PROTECTED.map((name) => path.resolve(name))];
  for (const place of forbidden) {
    if (!overlap(outDir, place)) continue;
    throw new SettingsError(
      `OUT_DIR=${shown} überschneidet sich mit ${path.relative(process.cwd(), place) || place}: ` +
        'Ein Build ersetzt den ganzen Ordner. Es ist nichts geschehen; wählen Sie einen eigenen Ordner.',
    );
  }
  if (isWithin(path.resolve('.cache'), outDir)) {
    throw new SettingsError(
      `OUT_DIR=${shown} enthält .cache, worin Builds aufheben, was sie brauchen.`,
    );
  }
  if (overlap(contentDir, cacheDir)) {
    throw new SettingsError(
      `CONTENT_DIR=${contentDir} überschneidet sich mit ${path.relative(process.cwd(), cacheDir)}, worin Builds löschen.`,
    );
  }
}

/**
 * Refuses an output folder that holds what no build has written.
 * @throws SettingsError
 */
export async function checkOutput({ outDir, cacheDir }: Settings): Promise<void> {
  const found = lstatSync(outDir, { throwIfNoEntry: false });
  if (!found) return;
  const shown = path.relative(process.cwd(), outDir);
  if (!found.isDirectory()) {
    throw new SettingsError(`OUT_DIR=${shown} ist kein Ordner; es ist nichts geschehen.`);
  }
  const names = readdirSync(outDir);
  if (names.length === 0) return;
  const ours =
    !names.includes('.git') && (hasMark(outDir) || (await isLastBuild(outDir, cacheDir)));
  if (ours) return;
  throw new SettingsError(
    `OUT_DIR=${shown} enthält, was kein Build geschrieben hat (etwa ${names.slice(0, 3).join(', ')}). ` +
      'Es ist nichts geschehen; leeren Sie den Ordner selbst oder wählen Sie einen anderen.',
  );
}

function hasMark(outDir: string): boolean {
  const file = path.join(outDir, MARK);
  return (
    lstatSync(file, { throwIfNoEntry: false })?.isFile() === true &&
    readFileSync(file, 'utf8').startsWith(MARK_TEXT)
  );
}

/** A folder without a mark that is, to the file, what the last build recorded. */
async function isLastBuild(outDir: string, cacheDir: string): Promise<boolean> {
  const record = await readRecord(path.join(cacheDir, 'build.json'));
  return record !== undefined && folderState(outDir) === record.state;
}

function overlap(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

/** Whether a place is another or lies somewhere in it: by what they are, since links and letter case make two names of one. */
function isWithin(place: string, folder: string): boolean {
  const identity = identityOf(folder);
  if (identity === undefined) return lineOf(place).includes(realPlace(folder));
  return lineOf(place).some((ancestor) => identityOf(ancestor) === identity);
}

function identityOf(place: string): string | undefined {
  const found = statSync(place, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev}:${found.ino}`;
}

/** A real path and all that it lies in. */
function lineOf(place: string): string[] {
  const line = [realPlace(place)];
  for (;;) {
    const [last = ''] = line.slice(-1);
    const parent = path.dirname(last);
    if (parent === last) return line;
    line.push(parent);
  }
}
