import type { Root as HastRoot } from 'hast';
import type { Nodes, Root as MdastRoot } from 'mdast';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { SKIP, visit } from 'unist-util-visit';
import { shorten } from '../german/shorten.ts';
import type { BodyProblem } from './body-problem.ts';
import { BODY_LIMITS, limitProblem, tooDeep } from './limits.ts';

/** A Markdown body as an HTML tree. */
export interface ParsedBody {
  tree: HastRoot;
  problems: BodyProblem[];
}

const toHast = remark().use(looseLists).use(remarkRehype);

/**
 * Parses CommonMark, nothing added: no smart punctuation, no directives. Both the site and the checks read bodies
 * through this one function, so what is checked is what is shown.
 *
 * @param base base path under which links within the site are shown, `/` or `/name/`
 */
export function parseBody(markdown: string, base = '/'): ParsedBody {
  const limit = limitProblem(markdown);
  const mdast = limit ? undefined : parseShallow(markdown);
  if (!mdast) return { tree: { type: 'root', children: [] }, problems: [limit ?? tooDeep(0)] };
  const problems = bodyProblems(mdast);
  const tree = toHast.runSync(mdast);
  rebaseLinks(tree, base);
  return { tree, problems };
}

/** UTF-16 units of the body that a message shows. */
const SHOWN = 60;

/** Undefined where the tree is too deep to be walked. */
function parseShallow(markdown: string): MdastRoot | undefined {
  let tree: MdastRoot;
  try {
    tree = toHast.parse(markdown);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > BODY_LIMITS.depth) return undefined;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return tree;
}

/** Every list item holds paragraphs, so that each leaf of the text is one block. */
function looseLists() {
  return (tree: MdastRoot): void => {
    visit(tree, ['list', 'listItem'], (node) => {
      (node as { spread?: boolean }).spread = true;
    });
  };
}

function bodyProblems(tree: MdastRoot): BodyProblem[] {
  const problems: BodyProblem[] = [];
  const used = new Set<string>();
  visit(tree, 'linkReference', (node) => void used.add(node.identifier));
  visit(tree, (node) => {
    const problem = problemOf(node, used);
    // Of several definitions of a name only the first is used.
    if (node.type === 'definition') used.delete(node.identifier);
    if (problem) problems.push({ ...problem, offset: node.position?.start.offset ?? 0 });
    return node.type === 'html' ? SKIP : undefined;
  });
  return problems;
}

function problemOf(
  node: Nodes,
  used: ReadonlySet<string>,
): Omit<BodyProblem, 'offset'> | undefined {
  switch (node.type) {
    case 'html':
      return {
        rule: 'raw-html',
        message: `raw HTML is not allowed: ${shorten(node.value, SHOWN)}`,
        hint: 'Write Markdown; a literal < is written \\<.',
      };
    case 'image':
    case 'imageReference':
      return {
        rule: 'image',
        message: 'images are not allowed in the body',
        hint: 'Take the image out; an exclamation mark before a link is written \\!.',
      };
    case 'heading':
      return node.depth === 1
        ? {
            rule: 'heading',
            message: 'a first-level heading in the body',
            hint: 'The headline is the page’s first-level heading; write ## for a crosshead.',
          }
        : undefined;
    case 'link':
      return linkProblem(node.url);
    case 'definition':
      return used.has(node.identifier)
        ? linkProblem(node.url)
        : {
            rule: 'lost-text',
            message: `this line would vanish from the text: Markdown reads “[${shorten(node.label ?? '', SHOWN)}]:” as the address of a link that nothing uses`,
            hint: 'Write \\[ at its beginning to keep it as text, or take it out.',
          };
    case 'list':
      return node.ordered && (node.children.length === 1 || (node.start ?? 1) > 1)
        ? {
            rule: 'list-number',
            message: 'a line that begins with a number and a full stop is read as a list',
            hint: `For a date or an ordinal write ${node.start ?? 1}\\. instead.`,
          }
        : undefined;
    default:
      return undefined;
  }
}

function linkProblem(url: string): Omit<BodyProblem, 'offset'> | undefined {
  if (isAllowedLink(url)) return undefined;
  return {
    rule: 'link',
    message: `a link to ${shorten(url, SHOWN)} is not allowed`,
    hint: 'Link to http:// or https://, or within the site to /…/ or #….',
  };
}

const ABSOLUTE = /^https?:\/\//i;

/** `http(s)` with a host, or within the site. The URL parser decides, as browsers do, so `java\nscript:` is seen through. */
function isAllowedLink(url: string): boolean {
  const inside = 'https://inside.invalid';
  let parsed: URL;
  try {
    parsed = new URL(url, inside);
  } catch {
    return false;
  }
  // “https:x” is within the site for a browser, which no writer means.
  if (parsed.origin === inside) return !/^[a-z][a-z\d+.-]*:/i.test(url);
  return ABSOLUTE.test(url) && (parsed.protocol === 'http:' || parsed.protocol === 'https:');
}

function rebaseLinks(tree: HastRoot, base: string): void {
  const prefix = base.replace(/\/$/, '');
  visit(tree, 'element', (node) => {
    const target = node.properties['href'];
    if (node.tagName === 'a' && typeof target === 'string' && /^\/(?!\/)/.test(target)) {
      node.properties['href'] = prefix + target;
    }
  });
}
