import { visit } from 'yaml';
import type { Document, Scalar, YAMLParseError, YAMLWarning } from 'yaml';

/** What is wrong with a piece of YAML, in words for people who write articles; offset in the piece. */
export interface YamlFault {
  offset: number;
  message: string;
  hint: string;
}

/** What is wrong, as the parser tells it. */
type Fault = Pick<YAMLParseError | YAMLWarning, 'code' | 'pos'> & { message?: string };

type Told = Omit<YamlFault, 'offset'>;

export const QUOTE_IT = 'Put the whole value in quotation marks: "…".';

/** What the parser’s errors mean for a writer, by their code. */
const MEANING: Partial<Record<YAMLParseError['code'], Told>> = {
  BAD_ALIAS: { message: 'a value that begins with * or & is read as a reference', hint: QUOTE_IT },
  BAD_DIRECTIVE: {
    message: 'a line that begins with % is read as an instruction to the parser',
    hint: 'Take it out, or put the value in quotation marks: "…".',
  },
  BAD_DQ_ESCAPE: {
    message:
      'a backslash between " and " stands for a special character, and there is none like this',
    hint: "Write \\\\ for a backslash, or put the value between ' and '.",
  },
  BAD_INDENT: {
    message: 'a bracket [ or { is not closed, or this line is not indented like the ones before it',
    hint: 'Close the bracket, or put the value in quotation marks; line up what belongs together.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'this value has a colon and a space in it, or the next line is indented too far',
    hint: `${QUOTE_IT} Keys that belong together begin in the same column.`,
  },
  BLOCK_IN_FLOW: {
    message: 'a bracket [ or { is not closed before this',
    hint: 'Close the bracket, or put the whole value in quotation marks: "…".',
  },
  MISSING_CHAR: {
    message: 'this line is no “key: value” and no “- entry”',
    hint: 'Write a colon and a space behind a key; a value that goes on in the next line is indented.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'this line is no “key: value”',
    hint: 'Write a colon and a space behind a key; a value that goes on in the next line is indented.',
  },
  MULTIPLE_DOCS: {
    message: 'a line that is nothing but “...” ends the frontmatter before its end',
    hint: 'Take it out; the frontmatter ends with a line ---.',
  },
  NON_STRING_KEY: {
    message: 'this is not the name of a key',
    hint: 'A key is a word such as headline; a value that is text goes between quotation marks: "…".',
  },
  TAB_AS_INDENT: { message: 'this line is indented with a tab', hint: 'Indent with spaces.' },
  TAG_RESOLVE_FAILED: {
    message: 'a value that begins with ! is read as the name of a type',
    hint: QUOTE_IT,
  },
  UNEXPECTED_TOKEN: {
    message: 'the value is complete before this, and the rest cannot be read',
    hint: 'Put the whole value in quotation marks, and write \\" for one inside: "\\"Gut\\", sagte er".',
  },
};

/** Nested deeper than the parser’s stack. */
export const TOO_DEEP: YamlFault = {
  offset: 0,
  message: 'lists or keys are nested too deep to be read',
  hint: 'A value that begins with [ or { needs quotation marks: "…".',
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
  errors: readonly Fault[],
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
const LOOK_ALIKES: (Told & { line: RegExp })[] = [
  {
    line: /^[ \t]*[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/,
    message: 'this line begins with characters that only look like spaces',
    hint: 'Delete them, and indent with spaces.',
  },
  {
    line: /^ *-[^\s\-:][^:]*:(?:\s|$)/,
    message: 'the “-” at the beginning of this line has no space behind it',
    hint: 'An entry of a list begins with “- ”.',
  },
  {
    line: /^ *[–—−‐‑] /u,
    message: 'this line begins with a dash, which is longer than the hyphen of a list',
    hint: 'An entry of a list begins with “- ”.',
  },
];

function faultOf(
  error: Fault,
  document: Document.Parsed,
  text: string,
): YamlFault {
  const begin = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const line = /^.*/.exec(text.slice(begin))?.[0] ?? '';
  const alike = LOOK_ALIKES.find((one) => one.line.test(line));
  return alike
    ? { offset: begin, message: alike.message, hint: alike.hint }
    : meantFault(error, document, text);
}

function meantFault(
  { code, pos: [offset], message = '' }: Fault,
  document: Document.Parsed,
  text: string,
): YamlFault {
  switch (code) {
    case 'RESOURCE_EXHAUSTION':
      return { ...TOO_DEEP, offset };
    case 'DUPLICATE_KEY': {
      const key = /^[^:\r\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
      return {
        offset,
        message: `the key “${key}” is there a second time`,
        hint: 'Keep one of the two.',
      };
    }
    case 'BAD_SCALAR_START':
      return {
        offset,
        message: `a value cannot begin with ${text.charAt(offset)}`,
        hint: QUOTE_IT,
      };
    case 'MISSING_CHAR': {
      const open = message.startsWith('Missing closing') ? openQuote(document, offset) : undefined;
      if (open !== undefined) return unclosed(open, text.charAt(open));
    }
  }
  const told =
    MEANING[code] ?? { message: `this is not YAML: ${message}`, hint: QUOTE_IT };
  return { offset, ...told };
}

function unclosed(offset: number, mark: string): YamlFault {
  const inside = mark === '"' ? '\\"' : "''";
  return {
    offset,
    message: `the value begins with ${mark} and has no closing ${mark}`,
    hint: `Add it at the end of the value; ${mark} inside the value is written ${inside}.`,
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
