import { visit } from 'yaml';
import type { Document, Scalar, YAMLParseError, YAMLWarning } from 'yaml';
import { excerpt } from '../excerpt.ts';
import { say, type Saying } from '../wording/say.ts';
import { entryWithoutDash, oddLine } from './indentation.ts';

/** What is wrong with a piece of YAML, in words for people who write articles; offset in the piece. */
export interface YamlFault {
  offset: number;
  message: string;
  hint: string;
  /** What reading on does with its line; without it, the line’s value is read as text. */
  mend?: 'leave-out' | 'dash' | 'stop';
}

/** What is wrong, as the parser tells it. */
type YamlError = Pick<YAMLParseError | YAMLWarning, 'code' | 'pos'> & {
  message?: string;
  /** A key that is there twice begins an entry: it lacks its dash. */
  isFirst?: boolean;
};

/** Rows of the wording without gaps. */
type Plain = Exclude<
  Saying & `yaml-${string}`,
  | 'yaml-twice'
  | 'yaml-no-dash'
  | 'yaml-no-dash-mend'
  | 'yaml-indented'
  | 'yaml-indented-mend'
  | 'yaml-tight-colon'
  | 'yaml-start'
  | 'yaml-unclosed'
  | 'yaml-unclosed-mend'
  | 'yaml-other'
  | 'yaml-no-anchor'
  | 'yaml-anchor'
  | 'yaml-note'
>;

/** What the parser’s errors mean for a writer, and what to do, by their code. */
const MEANING: Partial<Record<YamlError['code'], [message: Plain, hint: Plain]>> = {
  BAD_ALIAS: ['yaml-alias', 'yaml-quote-it'],
  BAD_DIRECTIVE: ['yaml-directive', 'yaml-directive-mend'],
  BAD_DQ_ESCAPE: ['yaml-escape', 'yaml-escape-mend'],
  BAD_INDENT: ['yaml-indent', 'yaml-indent-mend'],
  BLOCK_AS_IMPLICIT_KEY: ['yaml-colon', 'yaml-colon-mend'],
  BLOCK_IN_FLOW: ['yaml-bracket', 'yaml-bracket-mend'],
  MISSING_CHAR: ['yaml-no-entry', 'yaml-no-key-mend'],
  MULTILINE_IMPLICIT_KEY: ['yaml-no-key', 'yaml-no-key-mend'],
  MULTIPLE_DOCS: ['yaml-dots', 'yaml-dots-mend'],
  NON_STRING_KEY: ['yaml-key-name', 'yaml-key-name-mend'],
  RESOURCE_EXHAUSTION: ['yaml-deep', 'yaml-deep-mend'],
  TAB_AS_INDENT: ['yaml-tab', 'yaml-tab-mend'],
  TAG_RESOLVE_FAILED: ['yaml-tag', 'yaml-quote-it'],
  UNEXPECTED_TOKEN: ['yaml-rest', 'yaml-rest-mend'],
};

/** Nested deeper than the parser’s stack. */
export const TOO_DEEP: YamlFault = {
  offset: 0,
  message: say('yaml-deep'),
  hint: say('yaml-deep-mend'),
};

/** Errors after which the parser reads what follows as something else: the rest would not be the writer’s mistakes. */
const DERAILING: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_IN_FLOW',
  'MISSING_CHAR',
  'MULTIPLE_DOCS',
  'RESOURCE_EXHAUSTION',
]);

/** Keys that occur twice, each; else one mistake for each key of the first level, which mostly is what there is. */
export function toldFaults(
  errors: readonly YamlError[],
  document: Document.Parsed,
  text: string,
): YamlFault[] {
  const entries = [...text.matchAll(/^[^\s#]/gm)].map(({ index }) => index);
  const faults: YamlFault[] = [];
  let entry = 0;
  let toldIn = -1;
  let derailed = false;
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    while ((entries[entry] ?? Infinity) <= error.pos[0]) entry += 1;
    if (error.code !== 'DUPLICATE_KEY') {
      if (derailed || toldIn === entry) continue;
      toldIn = entry;
      derailed = DERAILING.has(error.code);
    }
    faults.push(faultOf(error, document, text));
  }
  return faults;
}

/** Signs in a line that are meant for others, which the parser stumbles over only later. */
const LOOK_ALIKES: { line: RegExp; message: Plain; hint: Plain }[] = [
  {
    line: /^[ \t]*[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/,
    message: 'yaml-odd-spaces',
    hint: 'yaml-odd-spaces-mend',
  },
  { line: /^ *-[^\s\-:][^:]*:(?:\s|$)/, message: 'yaml-tight-dash', hint: 'yaml-dash-mend' },
  { line: /^ *[–—−‐‑] /u, message: 'yaml-long-dash', hint: 'yaml-dash-mend' },
];

function faultOf(error: YamlError, document: Document.Parsed, text: string): YamlFault {
  const begin = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const line = /^.*/.exec(text.slice(begin))?.[0] ?? '';
  const alike = LOOK_ALIKES.find((one) => one.line.test(line));
  if (alike) return { offset: begin, message: say(alike.message), hint: say(alike.hint) };
  return indentationFault(error, line, begin, text) ?? meantFault(error, document, text);
}

/** Errors of the parser that a line with another indentation than the others is the reason of. */
const MISPLACED: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
]);

function indentationFault(
  { code, message = '' }: YamlError,
  line: string,
  begin: number,
  text: string,
): YamlFault | undefined {
  if (!MISPLACED.has(code) || message.startsWith('Missing closing')) return undefined;
  const [, key] = /^ *(?:- +)?([A-Za-z]\w*):[^\s/]/.exec(line) ?? [];
  if (key !== undefined && code !== 'BLOCK_AS_IMPLICIT_KEY') {
    const told = say('yaml-tight-colon', { key });
    return { offset: begin, message: told, hint: say('yaml-no-key-mend'), mend: 'leave-out' };
  }
  const entry = entryWithoutDash(text, begin);
  if (entry) {
    const { key: first, offset } = entry;
    const hint = say('yaml-no-dash-mend', { key: first });
    return { offset, message: say('yaml-no-dash', { key: first }), hint, mend: 'dash' };
  }
  const odd = oddLine(text, begin);
  if (!odd) return undefined;
  const { found, expected } = odd;
  return {
    offset: odd.begin,
    message: say('yaml-indented', { found, expected }),
    hint: say('yaml-indented-mend', { expected }),
    mend: odd.dash ? 'stop' : 'leave-out',
  };
}

function meantFault(
  { code, pos: [offset], message = '', isFirst }: YamlError,
  document: Document.Parsed,
  text: string,
): YamlFault {
  switch (code) {
    case 'DUPLICATE_KEY': {
      const key = excerpt(/^[^:\r\n]*/.exec(text.slice(offset))?.[0].trim() ?? '');
      if (isFirst) {
        const hint = say('yaml-no-dash-mend', { key });
        return { offset, message: say('yaml-no-dash', { key }), hint, mend: 'dash' };
      }
      return { offset, message: say('yaml-twice', { key }), hint: say('yaml-twice-mend') };
    }
    case 'BAD_SCALAR_START': {
      const sign = text.charAt(offset);
      return { offset, message: say('yaml-start', { sign }), hint: say('yaml-quote-it') };
    }
    case 'MISSING_CHAR': {
      const open = message.startsWith('Missing closing') ? openQuote(document, offset) : undefined;
      if (open !== undefined) return unclosed(open, text.charAt(open));
    }
  }
  const [told, hint] = MEANING[code] ?? [undefined, 'yaml-quote-it' as const];
  return { offset, message: told ? say(told) : say('yaml-other', { code }), hint: say(hint) };
}

function unclosed(offset: number, mark: string): YamlFault {
  const inside = mark === '"' ? '\\"' : "''";
  return {
    offset,
    message: say('yaml-unclosed', { mark }),
    hint: say('yaml-unclosed-mend', { mark, inside }),
  };
}

/** Where the quoted value begins that has no end. */
function openQuote(document: Document.Parsed, offset: number): number | undefined {
  let begin: number | undefined;
  visit(document, {
    Scalar(_, node: Scalar) {
      const start = node.range?.[0];
      if (start !== undefined && start < offset && node.type?.startsWith('QUOTE')) begin = start;
    },
  });
  return begin;
}
