import { nearestName } from '../nearest-name.ts';

/**
 * Words that writers use for keys and values of the format: German ones, and those of other systems. Where a word can
 * mean several, the first that is allowed at its place is taken.
 */
const MEANT = new Map<string, readonly string[]>(
  Object.entries({
    // Kinds of files, and their folders.
    artikel: ['article', 'articles'],
    stimmen: ['speaker', 'speakers'],
    seite: ['page', 'pages'],
    seiten: ['pages'],
    veröffentlichung: ['publication.md'],
    'veröffentlichung.md': ['publication.md'],
    // Keys.
    titel: ['headline', 'title', 'name'],
    überschrift: ['headline', 'title', 'name'],
    schlagzeile: ['headline'],
    title: ['headline', 'name'],
    beschreibung: ['description'],
    teaser: ['description'],
    vorspann: ['description'],
    summary: ['description'],
    datum: ['date', 'datePublished'],
    date: ['datePublished'],
    geändert: ['dateModified'],
    updated: ['dateModified'],
    ort: ['dateline'],
    autor: ['author'],
    autorin: ['author'],
    autoren: ['author'],
    authors: ['author'],
    quelle: ['source'],
    thema: ['topic', 'topics'],
    themen: ['topic', 'topics'],
    tags: ['topics'],
    ereignisse: ['events'],
    zitat: ['text'],
    zitate: ['quotes'],
    berichtigungen: ['corrections'],
    korrekturen: ['corrections'],
    hinweise: ['hints'],
    kennung: ['id'],
    stimme: ['speaker', 'speakers'],
    sprecher: ['speaker'],
    sprecherin: ['speaker'],
    rede: ['speech'],
    redeart: ['speech'],
    kind: ['speech', 'type'],
    art: ['speech', 'type'],
    stelle: ['text'],
    beruf: ['jobTitle'],
    amt: ['jobTitle'],
    funktion: ['jobTitle'],
    partei: ['affiliation', 'Organization'],
    zugehörigkeit: ['affiliation'],
    link: ['url', 'sameAs'],
    adresse: ['url', 'sameAs'],
    farbe: ['accent'],
    zeitzone: ['timeZone'],
    verlag: ['publisher'],
    herausgeber: ['publisher'],
    motto: ['claim'],
    // Values, and `draft: true` for `status: draft`.
    entwurf: ['draft', 'status'],
    draft: ['status'],
    veröffentlicht: ['published'],
    redaktion: ['editors'],
    mensch: ['Person'],
    verein: ['Organization'],
    verband: ['Organization'],
    organisation: ['Organization'],
    behörde: ['Organization'],
    firma: ['Organization'],
    unternehmen: ['Organization'],
    land: ['Country'],
    staat: ['Country'],
    anonym: ['Unnamed'],
    ungenannt: ['Unnamed'],
    wörtlich: ['direct'],
    direkt: ['direct'],
    indirekt: ['indirect'],
    'frei indirekt': ['freeIndirect'],
    erlebt: ['freeIndirect'],
    berichtet: ['reported'],
  }),
);

/**
 * The one of some keys, values or names that a word stands for, or is a misspelling of; undefined where it is like none
 * of them.
 */
export function meantName(word: string, allowed: readonly string[]): string | undefined {
  const meant = MEANT.get(word.toLowerCase().trim())?.find((one) => allowed.includes(one));
  return meant ?? nearestName(word, allowed);
}
