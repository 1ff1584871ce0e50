/** What the command is asked for: its arguments, read and checked all at once. */
import { parseArgs } from 'node:util';
import { articleSchema } from '../schemas/article.ts';
import { id as idSchema } from '../schemas/common.ts';

export interface Request {
  /** Path of a file; `-` for what is piped in. */
  file: string;
  id: string | undefined;
  headline: string | undefined;
  date: string | undefined;
  source: { name: string; url?: string } | undefined;
  json: boolean;
  dryRun: boolean;
}

/** What the command answers to `--help`, in German. */
export const USAGE = `Aufruf: npm run draft -- DATEI          ein Text (.txt) oder ein Artikel (content/articles/….md)
        npm run draft -- -              ein Text von der Standardeingabe
  --headline TEXT --date 2025-12-02 --source "Name https://…" --id kennung   für einen neuen Artikel
  --dry-run   zeigt die Vorschläge und schreibt nichts
  --json      gibt sie als JSON aus und schreibt nichts`;

const OPTIONS = {
  headline: { type: 'string' },
  date: { type: 'string' },
  source: { type: 'string' },
  id: { type: 'string' },
  json: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

export const OPTION_NAMES = Object.keys(OPTIONS);

/** @returns the request, or everything that is wrong with it, in German */
export function readRequest(args: readonly string[]): Request | string[] {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return [argumentProblem(error, args)];
  }
  const { values, positionals } = parsed;
  const problems: string[] = [];
  const [file] = positionals;
  if (file === undefined || file === '')
    problems.push('Es fehlt, welcher Text gelesen werden soll.');
  if (positionals.length > 1)
    problems.push(`Es geht nur eine Datei auf einmal; angegeben sind ${positionals.length}.`);
  const { headline, date, source, id } = values;
  const isArticle = file !== undefined && isArticleFile(file);
  for (const name of ['headline', 'date', 'source', 'id'] as const) {
    if (values[name] === undefined) continue;
    if (isArticle)
      problems.push(`--${name} gilt nur für einen neuen Artikel; ändern Sie es in der Datei.`);
    else if (values[name].trim() === '') problems.push(`--${name} ist leer.`);
  }
  const { datePublished, headline: title, source: origin } = articleSchema.shape;
  if (date?.trim() && !datePublished.safeParse(date).success)
    problems.push(
      `--date ${date} ist kein Datum, das es gibt. Schreiben Sie Jahr, Monat und Tag: 2025-12-02.`,
    );
  if (headline?.trim() && !title.safeParse(headline).success)
    problems.push('--headline enthält Zeichen, die kein Text sind.');
  if (id?.trim() && !idSchema.safeParse(id).success)
    problems.push(
      `--id ${id} ist keine Kennung: Erlaubt sind a–z, 0–9 und Bindestriche, außer seite-2 und dergleichen.`,
    );
  const from = source?.trim() ? sourceOf(source) : undefined;
  if (from && !origin.safeParse(from).success)
    problems.push('--source ist kein Name, dem eine Adresse mit https:// folgen kann.');
  if (problems.length > 0 || file === undefined) return problems;
  return {
    file,
    id,
    headline: headline?.trim(),
    date,
    source: from,
    json: values.json,
    dryRun: values['dry-run'],
  };
}

/**
 * Whether a file that is named on the command line is an article rather than a plain text: by its ending, in either
 * case.
 */
export function isArticleFile(file: string): boolean {
  return /\.md$/iu.test(file);
}

/** „Tagesblatt https://example.org/a“: a name, and an address behind it. */
function sourceOf(written: string): { name: string; url?: string } {
  const found = /^(.*\S)\s+([a-z]+:\/\/\S+)$/iu.exec(written.trim());
  return found ? { name: found[1] ?? '', url: found[2] ?? '' } : { name: written.trim() };
}

function argumentProblem(error: unknown, args: readonly string[]): string {
  const { code } = error as { code?: string };
  const known = OPTION_NAMES.map((name) => `--${name}`);
  const unknown = args.find(
    (one) => one.startsWith('-') && one !== '-' && !known.includes(one.replace(/=.*/su, '')),
  );
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined)
    return `${unknown} gibt es nicht; es gibt ${known.join(', ')}.`;
  const option = /--[a-z-]+/u.exec((error as Error).message)?.[0];
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && option !== undefined)
    return option === '--json' || option === '--dry-run'
      ? `${option} hat keinen Wert: Schreiben Sie es allein.`
      : `Hinter ${option} fehlt der Wert. Beginnt er mit einem Strich, schreiben Sie ${option}=….`;
  return 'Die Argumente lassen sich nicht lesen.';
}
