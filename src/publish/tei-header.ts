/** What a TEI document says of itself: https://tei-c.org/release/doc/tei-p5-doc/en/html/HD.html */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Article, Topic, Voice } from '../archive/model.ts';
import { germanDate } from '../lists/dates.ts';
import { SPEECH, SPEECH_KINDS, type Speech } from '../quotes/speech.ts';
import { SITE, type Addresses } from '../site.ts';

const TOPICS = 'themen';
const KINDS = 'redeformen';

/** `xml:id` of a voice; a name in XML cannot begin with a digit, as an id may. */
export function voiceId({ id }: Voice): string {
  return `stimme-${id}`;
}

/** `xml:id` of a topic. */
export function topicId({ id }: Topic): string {
  return `thema-${id}`;
}

/** `xml:id` of a kind of speech. */
export function kindId(speech: Speech): string {
  return `rede-${speech}`;
}

/** What document it is, how it is marked up, what and whom it is about, and when it was changed. */
export function teiHeader(article: Article, addresses: Addresses): Element {
  return x('teiHeader', [
    fileDesc(article, addresses),
    encodingDesc(article),
    profileDesc(article, addresses),
    ...revisionDesc(article),
  ]);
}

function fileDesc(article: Article, { absolute, publication }: Addresses): Element {
  const { headline, author, day, path, sha256, source } = article;
  return x('fileDesc', [
    x('titleStmt', [x('title', headline), ...author.map((name) => x('author', name))]),
    x('publicationStmt', [
      x('publisher', publication.publisher?.name ?? publication.name),
      date(day),
      x('idno', { type: 'URI' }, absolute(path)),
      x('idno', { type: 'SHA-256' }, sha256),
    ]),
    x('sourceDesc', [
      source === undefined
        ? x('p', 'Eine andere Veröffentlichung des Textes ist nicht angegeben.')
        : x('bibl', [
            x('title', headline),
            x('publisher', source.name),
            ...(source.url === undefined ? [] : [x('ref', { target: source.url }, source.url)]),
          ]),
    ]),
  ]);
}

/** How the quotes are marked up; of the kinds of speech and the topics those that the article has. */
function encodingDesc({ topics, quotes }: Article): Element {
  const kinds = SPEECH_KINDS.filter((kind) => quotes.some(({ speech }) => speech === kind));
  const taxonomies = [
    ...taxonomy(
      KINDS,
      'Arten der Rede',
      kinds.map((kind) => category(kindId(kind), `${SPEECH[kind].title}: ${SPEECH[kind].meaning}`)),
    ),
    ...taxonomy(
      TOPICS,
      'Themen',
      topics.map((topic) => category(topicId(topic), topic.name)),
    ),
  ];
  return x('encodingDesc', [
    x('editorialDecl', [
      x('quotation', { marks: 'all' }, [
        x('p', 'Die Anführungszeichen stehen im Text; was sie umschließen, steht im Element.'),
      ]),
    ]),
    ...(taxonomies.length === 0 ? [] : [x('classDecl', taxonomies)]),
  ]);
}

function taxonomy(id: string, description: string, categories: Element[]): Element[] {
  return categories.length === 0
    ? []
    : [x('taxonomy', { 'xml:id': id }, [x('desc', description), ...categories])];
}

function category(id: string, description: string): Element {
  return x('category', { 'xml:id': id }, x('catDesc', description));
}

function profileDesc(article: Article, addresses: Addresses): Element {
  const { day, dateline, description, topics, voices } = article;
  return x('profileDesc', [
    x('abstract', [x('p', description)]),
    x('creation', [date(day), ...(dateline === undefined ? [] : [x('placeName', dateline)])]),
    x('langUsage', [x('language', { ident: SITE.language }, 'Deutsch')]),
    ...(topics.length === 0
      ? []
      : [
          x(
            'textClass',
            topics.map((topic) =>
              x('catRef', { scheme: `#${TOPICS}`, target: `#${topicId(topic)}` }),
            ),
          ),
        ]),
    ...(voices.length === 0
      ? []
      : [
          x(
            'particDesc',
            voices.map((voice) => participant(voice, addresses)),
          ),
        ]),
  ]);
}

/** Persons apart from those without a name, who may be several, and from what speaks as one. */
const PARTICIPANT = {
  Person: { element: 'person', name: 'persName' },
  Unnamed: { element: 'personGrp', name: 'persName' },
  Organization: { element: 'org', name: 'orgName' },
  Country: { element: 'org', name: 'orgName', role: 'country' },
} as const satisfies Record<
  Voice['type'],
  { element: 'person' | 'personGrp' | 'org'; name: 'persName' | 'orgName'; role?: string }
>;

function participant(voice: Voice, { absolute }: Addresses): Element {
  const { element, name, ...role } = PARTICIPANT[voice.type];
  const { jobTitle, affiliation } = voice;
  const office: ElementContent[] =
    element === 'org'
      ? []
      : [
          ...(jobTitle === undefined ? [] : [x('occupation', jobTitle)]),
          ...(affiliation === undefined ? [] : [x('affiliation', affiliation)]),
        ];
  return x(element, { 'xml:id': voiceId(voice), ...role }, [
    x(name, voice.name),
    ...voice.alternateName.map((other) => x(name, { type: 'alternative' }, other)),
    ...office,
    ...[absolute(voice.path), ...voice.sameAs].map((address) =>
      x('idno', { type: 'URI' }, address),
    ),
  ]);
}

function revisionDesc({ modifiedDay }: Article): Element[] {
  if (modifiedDay === undefined) return [];
  const change = x('change', { when: modifiedDay }, `Geändert am ${germanDate(modifiedDay)}`);
  return [x('revisionDesc', [change])];
}

function date(day: string): Element {
  return x('date', { when: day }, germanDate(day));
}
