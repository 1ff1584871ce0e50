import type { Root as HastRoot } from 'hast';
import type { Nodes, Root as MdastRoot } from 'mdast';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { SKIP, visit } from 'unist-util-visit';
import type { BodyProblem } from './body-problem.ts';
import { BODY_LIMITS, limitProblem, tooDeep } from './limits.ts';

type Found<Problem> = Problem extends unknown ? Omit<Problem, 'offset'> : never;

/** A link within the site, as it is written. */
export interface SiteLink {
  target: string;
  offset: number;
}

/** A Markdown body as an HTML tree. */
export interface ParsedBody {
  tree: HastRoot;
  problems: BodyProblem[];
  links: SiteLink[];
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
  if (!mdast) {
    return { tree: { type: 'root', children: [] }, problems: [limit ?? tooDeep(0)], links: [] };
  }
  const problems = bodyProblems(mdast);
  const links = siteLinks(mdast);
  const tree = toHast.runSync(mdast);
  rebaseLinks(tree, base);
  return { tree, problems, links };
}

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
    // CommonMark uses the first definition of a name and ignores the others.
    if (node.type === 'definition') used.delete(node.identifier);
    if (problem) problems.push({ ...problem, offset: node.position?.start.offset ?? 0 });
    return node.type === 'html' ? SKIP : undefined;
  });
  return problems;
}

function problemOf(node: Nodes, used: ReadonlySet<string>): Found<BodyProblem> | undefined {
  switch (node.type) {
    case 'html':
      return { kind: 'raw-html', html: node.value };
    case 'image':
    case 'imageReference':
      return { kind: 'image' };
    case 'heading':
      return node.depth === 1 ? { kind: 'heading' } : undefined;
    case 'link':
      return linkProblem(node.url);
    case 'definition':
      return used.has(node.identifier)
        ? linkProblem(node.url)
        : { kind: 'lost-definition', label: node.label ?? '' };
    case 'list':
      return node.ordered && (node.children.length === 1 || (node.start ?? 1) > 1)
        ? { kind: 'list-number', number: node.start ?? 1 }
        : undefined;
    default:
      return undefined;
  }
}

function linkProblem(target: string): Found<BodyProblem> | undefined {
  return isAllowedLink(target) ? undefined : { kind: 'link', target };
}

/** Links that are allowed and have no host. */
function siteLinks(tree: MdastRoot): SiteLink[] {
  const links: SiteLink[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    const { url: target } = node as Extract<Nodes, { type: 'link' | 'definition' }>;
    if (ABSOLUTE.test(target) || !isAllowedLink(target)) return;
    links.push({ target, offset: node.position?.start.offset ?? 0 });
  });
  return links;
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
  if (parsed.origin === inside) return !/^[a-z][a-z\d+.-]*:/i.test(url) && !isBareHost(url);
  return ABSOLUTE.test(url) && (parsed.protocol === 'http:' || parsed.protocol === 'https:');
}

/** `www.example.org/a`, which a browser looks for within the site. */
function isBareHost(url: string): boolean {
  return /^www\.|^[\w-]+(?:\.[\w-]+)*\.(?:de|at|ch|eu|com|org|net|info|gov)(?:[/?#]|$)/i.test(url);
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
