import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayIn } from '../content/days.ts';
import type { Tree } from '../content/entries.ts';
import { writeNew } from '../content/edit/files.ts';
import { KINDS, newFile, type Kind } from '../content/edit/new-file.ts';
import { reportProblems } from '../content/report.ts';
import type { Rule } from '../content/rules.ts';
import { meantName } from '../content/source/meant-words.ts';
import { readTree } from '../content/tree.ts';
import { articleSchema } from '../schemas/article.ts';
import { SPEAKER_TYPES, type SpeakerData } from '../schemas/speaker.ts';
import { contentDirectory } from '../settings.ts';
import { guarded } from './guard.ts';
import { asksForHelp, keptByNpm } from './usage.ts';

const USAGE = `Aufruf: npm run new -- article "Überschrift"    ein Artikel, zunächst als Entwurf (--date 2025-12-02)
        npm run new -- speaker "Name"           eine Stimme (--type ${SPEAKER_TYPES.join('|')})
        npm run new -- topic "Name"             ein Thema
        npm run new -- page "Titel"             eine Seite wie das Impressum`;

/** What is wrong with every file that has just been begun; what is left to do says it better. */
const STILL_TO_DO = new Set<Rule>(['unused', 'placeholder']);

interface Request {
  kind: Kind;
  name: string;
  date: string;
  type: SpeakerData['type'];
}

/** `npm run new -- article|speaker|topic|page NAME`: writes a file that passes the check, and says what is left. */
await guarded(async () => {
  if (asksForHelp(process.argv.slice(2))) return console.log(USAGE);
  const root = contentDirectory();
  const { good } = await readTree(root, { editing: true });
  const { timeZone } = good.publication;
  const request =
    keptByNpm('new', ['date', 'type']) ?? readRequest(process.argv.slice(2), timeZone);
  if (typeof request === 'string') {
    console.error(`${request}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const { kind, name } = request;
  const file = newFile(kind, name, request);
  if (!file) {
    console.error(
      `Aus „${name}“ lässt sich keine Adresse machen, oder sie ist vergeben. Nehmen Sie lateinische Buchstaben und Ziffern.`,
    );
    process.exitCode = 1;
    return;
  }
  const place = path.join(root, file.path);
  const shown = path.relative(process.cwd(), place);
  const holder = formerlyCalled(good, file.path);
  if (holder !== undefined) {
    console.error(
      `${shown} heißt jetzt ${path.relative(process.cwd(), path.join(root, holder))}; die alte Adresse führt dorthin, und es wurde nichts geschrieben. Ergänzen Sie diese Datei, oder nehmen Sie einen anderen Namen.`,
    );
    process.exitCode = 1;
    return;
  }
  if (!(await writeNew(place, file.text))) {
    console.error(
      `${shown} gibt es schon; es wurde nichts geschrieben. Öffnen Sie die Datei, oder nehmen Sie einen anderen Namen.`,
    );
    process.exitCode = 1;
    return;
  }
  console.log(`Angelegt: ${shown}\nNoch zu tun:\n${file.left.map((one) => `  ${one}`).join('\n')}`);
  const { problems } = await readTree(root, { editing: true });
  const own = problems.filter(
    ({ file: told, rule }) => path.resolve(told) === path.resolve(place) && !STILL_TO_DO.has(rule),
  );
  if (own.length > 0) console.log(reportProblems(own));
});

/** The file that was once called as a new one shall be. */
function formerlyCalled({ articles, speakers, topics }: Tree, file: string): string | undefined {
  const { dir, name } = path.parse(file);
  const others = Object.entries({ articles, speakers, topics }).find(([folder]) => folder === dir);
  const holder = others?.[1].find(({ data }) => data.formerIds.includes(name));
  return holder && path.join(dir, `${holder.id}.md`);
}

/** What is asked for, or what is wrong with it, in German. */
function readRequest(args: string[], timeZone: string): Request | string {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      options: {
        date: { type: 'string', default: dayIn(timeZone, new Date().toISOString()) },
        type: { type: 'string', default: 'Person' },
      },
      allowPositionals: true,
    });
  } catch {
    const unknown = args.find((arg) => arg.startsWith('-')) ?? '';
    return `„${unknown}“ gibt es hier nicht, oder es fehlt der Wert dahinter; es gibt --date und --type.`;
  }
  const [what, ...words] = parsed.positionals;
  const kind = KINDS.find((one) => one === what);
  if (!kind) {
    const meant = what && meantName(what, KINDS);
    return `Sagen Sie, was angelegt werden soll: article, speaker, topic oder page.${meant ? ` Meinen Sie „${meant}“?` : ''}`;
  }
  const name = words.join(' ').replaceAll(/\s+/g, ' ').trim();
  if (name === '') return 'Es fehlt der Name; setzen Sie ihn in Anführungszeichen.';
  const { date } = parsed.values;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !articleSchema.shape.datePublished.safeParse(date).success)
    return `--date ${date} ist kein Tag. Schreiben Sie Jahr, Monat und Tag: 2025-12-02.`;
  const type = SPEAKER_TYPES.find((one) => one === parsed.values.type);
  if (!type) return `--type ist eines von ${SPEAKER_TYPES.join(', ')}.`;
  return { kind, name, date, type };
}
