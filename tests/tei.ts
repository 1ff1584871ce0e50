/**
 * Holds a document against TEI P5 as far as this site uses it: the content models and attributes of the elements it
 * writes, after the reference in the Guidelines (https://tei-c.org/release/doc/tei-p5-doc/en/html/REF-ELEMENTS.html),
 * narrowed where TEI lets in more than the site means. What is not listed is refused.
 */
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { textOf, within } from './data-readers.ts';

interface Rule {
  /** The names of the children, each followed by a space, as a regular expression. */
  content: RegExp;
  text?: true;
  attributes?: Readonly<Record<string, RegExp>>;
  required?: readonly string[];
}

const POINTER = /^(?:#[\w.-]+|https?:\/\/\S+)$/;
const POINTERS = /^#[\w.-]+(?: #[\w.-]+)*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const TRUTH = /^(?:true|false)$/;
/** A name without a colon, as `xml:id` has to be. */
const NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

const words = (attributes: Rule['attributes'] = {}): Rule => ({
  content: /^$/,
  text: true,
  attributes,
});

const RULES: Readonly<Record<string, Rule>> = {
  TEI: {
    content: /^teiHeader text $/,
    attributes: { xmlns: /^http:\/\/www\.tei-c\.org\/ns\/1\.0$/ },
    required: ['xmlns'],
  },
  teiHeader: { content: /^fileDesc (?:encodingDesc )?(?:profileDesc )?(?:revisionDesc )?$/ },
  fileDesc: { content: /^titleStmt publicationStmt (?:notesStmt )?sourceDesc $/ },
  titleStmt: { content: /^(?:title )+(?:author )*$/ },
  publicationStmt: { content: /^publisher (?:date |idno )*$/ },
  sourceDesc: { content: /^(?:p |bibl )$/ },
  bibl: { content: /^(?:title |publisher |ref |date |author )*$/ },
  ref: words({ target: POINTER }),
  title: words(),
  author: words(),
  publisher: words(),
  date: words({ when: DAY }),
  idno: words({ type: /^\S+$/ }),
  encodingDesc: { content: /^editorialDecl (?:classDecl )?$/ },
  editorialDecl: { content: /^quotation $/ },
  quotation: { content: /^(?:p )+$/, attributes: { marks: /^(?:none|some|all)$/ } },
  classDecl: { content: /^(?:taxonomy )+$/ },
  taxonomy: { content: /^(?:desc )?(?:category )+$/ },
  desc: words(),
  category: { content: /^catDesc $/, required: ['xml:id'] },
  catDesc: words(),
  profileDesc: { content: /^(?:(?:abstract|creation|langUsage|textClass|particDesc) )*$/ },
  abstract: { content: /^(?:p )+$/ },
  creation: { content: /^(?:date |placeName )*$/ },
  placeName: words(),
  langUsage: { content: /^(?:language )+$/ },
  language: { ...words({ ident: /^[a-z]{2,3}$/ }), required: ['ident'] },
  textClass: { content: /^(?:catRef )*$/ },
  catRef: {
    content: /^$/,
    attributes: { scheme: POINTER, target: POINTERS },
    required: ['target'],
  },
  particDesc: { content: /^(?:person |org )+$/ },
  person: { content: /^(?:persName )+(?:occupation |affiliation |idno )*$/, required: ['xml:id'] },
  org: { content: /^(?:orgName )+(?:idno )*$/, attributes: { role: NAME }, required: ['xml:id'] },
  persName: words({ type: NAME }),
  orgName: words({ type: NAME }),
  occupation: words(),
  affiliation: words(),
  revisionDesc: { content: /^(?:change )+$/ },
  change: words({ when: DAY }),
  p: words(),
  text: { content: /^body $/, attributes: { 'xml:lang': /^de$/ } },
  body: { content: /^(?:ab )+$/ },
  ab: { content: /^(?:said |quote )*$/, text: true },
  said: {
    content: /^(?:said |quote )*$/,
    text: true,
    attributes: {
      who: POINTERS,
      direct: TRUTH,
      ana: POINTERS,
      corresp: POINTER,
      prev: POINTER,
      next: POINTER,
    },
    required: ['xml:id', 'who', 'direct'],
  },
  quote: { content: /^(?:said |quote )*$/, text: true },
};

const CAN_HAVE_ID = { 'xml:id': NAME };

/** What in a document is not as TEI has it; empty where all is. */
export function teiProblems(xml: string): string[] {
  const root: Root = fromXml(xml);
  const elements = Object.keys(RULES).flatMap((name) => within(root, name));
  const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
  const [document, ...others] = root.children.filter((node) => node.type === 'element');
  return [
    ...(document?.name === 'TEI' && others.length === 0 ? [] : ['the root is not one TEI']),
    ...(document === undefined ? [] : problemsIn(document)),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `xml:id ${id} twice`),
    ...elements.flatMap(({ name, attributes }) =>
      ['who', 'ana', 'target', 'scheme', 'prev', 'next']
        .flatMap((key) => (attributes[key] ?? '').split(' '))
        .filter((pointer) => pointer.startsWith('#') && !ids.includes(pointer.slice(1)))
        .map((pointer) => `${name}: ${pointer} points nowhere`),
    ),
  ];
}

function problemsIn(element: Element): string[] {
  const { name, attributes, children } = element;
  const rule = RULES[name];
  if (rule === undefined) return [`<${name}> is not expected`];
  const inner = children.filter((child) => child.type === 'element');
  const names = inner.map((child) => `${child.name} `).join('');
  const bare = children
    .filter((child) => child.type === 'text')
    .map(textOf)
    .join('');
  const allowed = { ...CAN_HAVE_ID, ...rule.attributes };
  return [
    ...(rule.content.test(names) ? [] : [`<${name}> has ${names}`]),
    ...(rule.text || bare.trim() === '' ? [] : [`<${name}> has text`]),
    ...(rule.text && textOf(element).trim() === '' ? [`<${name}> is empty`] : []),
    ...Object.entries(attributes).flatMap(([key, value]) =>
      allowed[key as keyof typeof allowed]?.test(value ?? '')
        ? []
        : [`<${name}> has ${key}="${value ?? ''}"`],
    ),
    ...(rule.required ?? [])
      .filter((key) => attributes[key] === undefined)
      .map((key) => `<${name}> has no ${key}`),
    ...inner.flatMap(problemsIn),
  ];
}
