import { SEPARABLE_PARTICLES } from '../german/verb-prefixes.ts';

/**
 * Verbs of saying, thinking, asking and wanting, with what they take: c a clause with dass, ob or a question word, v a
 * clause with its verb second, i an infinitive with zu, q somebody’s words in quotation marks. Where the narrator tells it without a clause: o an object that is what is said
 * (fordern, ankündigen), R the same with one of the prepositions named, N the same with a name for it (nennen), a an
 * object that the act is about (ablehnen, ausweichen), t the same where the act is seldom told for itself (begrüßen).
 */
const TABLE = `
  sagen cvq, erklären cviqt, mitteilen civqt, berichten civqR:von:über, melden cvqt, betonen cvqt, bestätigen civqt,
  kritisieren cvqR:als, fordern cviqo, verlangen cvio, auffordern cviqo, ankündigen cviqo, bekanntgeben civqt,
  angeben cviqo, behaupten cviqo, meinen cvq, glauben cviq, hoffen cviR:auf, befürchten cvio, fürchten cvio,
  vermuten cvio, annehmen cv, ausgehen cR:von, davonausgehen cv, einräumen cvqit, zugeben cviqt, zugestehen cvit,
  gestehen cviq, eingestehen cvqt, leugnen cvit, bestreiten cvio, dementieren cvqt, zurückweisen ct, ablehnen ia,
  verweigern t, warnen civqR:vor, drohen civR:mit, androhen cvio, versprechen civo, versichern cviqt, beteuern cviqt,
  zusichern civo, zusagen civo, vorschlagen civqo, anregen cio, empfehlen civo, raten civR:zu, abraten i,
  appellieren ivqR:an, aufrufen civR:zu, bitten civqt, ersuchen it, beantragen cio, vorwerfen civqo, beschuldigen civo,
  bezichtigen cio, verdächtigen it, unterstellen civo, nennen qN, bezeichnen qR:als, beschreiben qR:als, begrüßen cqR:als,
  loben cqR:als, würdigen cqt, verurteilen qa, rügen cqt, bemängeln cvqo, beklagen cvqo, bedauern civqt, feststellen cvq,
  klarstellen cvqt, hervorheben cvqt, unterstreichen cvqt, hinweisen cvqR:auf, verweisen cvqR:auf, erinnern cvqt,
  erläutern cvqt, begründen cvqo, kommentieren cvqt, ergänzen cvq, hinzufügen cvq, anmerken cvq, bemerken cvq,
  erwähnen cvt, erwidern cvq, entgegnen cvq, antworten cvq, kontern cvq, argumentieren cvq, folgern cv,
  schlussfolgern cv, zitieren qt, schreiben cvq, verkünden civqt, verlauten cvq, verlautbaren cvqt, ausführen cvq,
  darlegen cvq, äußern civqa, prophezeien cvqo, prognostizieren cvqo, voraussagen cvo, vorhersagen cvo,
  rechnen cR:mit, erwarten cvio, schätzen cvR:auf, einschätzen cvqR:als, beziffern R:auf:mit, spekulieren civR:über,
  danken cqt, gratulieren cqt, entschuldigen cqt, protestieren ct, plädieren ciR:für, aussprechen ciqR:für:gegen,
  befürworten cit, widersprechen cvqt, fragen cvq, nachfragen cvq, erkundigen cR:nach, überlegen cvi,
  vereinbaren civt, beschließen civ, entscheiden civ, urteilen cvq, anordnen civo, verfügen ci, anweisen ci, planen i,
  beabsichtigen i, anbieten ci, erzählen cvqR:von, schildern cvqt, informieren ct, unterrichten ct, resümieren cvq,
  bilanzieren cvq, konstatieren cvq, monieren cvqo, mahnen cvqio, anmahnen cvqt, ermahnen ci, klagen cvqR:über,
  beschweren cR:über, besagen cv, hervorgehen c, heißen cvq, lauten cvq, pochen ciR:auf, bestehen ciR:auf,
  beharren ciR:auf, einwenden cvq, zweifeln cR:an, bezweifeln cvo, anzweifeln ct, wünschen cvo, signalisieren civt,
  andeuten civqo, bekräftigen civqt, bekunden cvt, bekennen civqt, beichten cvq, rufen q, ausrufen q, schimpfen cvq,
  wettern qR:gegen, jubeln q, freuen cq, enthüllen cv, ermutigen i, drängen ciR:auf, sprechen qR:von, reden R:von,
  erheben t, darstellen qR:als, werten qR:als, bewerten qR:als, ansehen R:als, denken cvq, finden cvq,
  veröffentlichen c, notieren cvq, formulieren cvq, ausschließen cvio, prangern t, anprangern ct, billigen t,
  missbilligen t, verteidigen qR:als, rechtfertigen qt, diskutieren ct, streiten R:über, erachten R:als, preisen qR:als,
  begehren t, genehmigen t, geloben civ, schwören civ, flehen iq, beschwören cq, vorbringen cv, nahelegen cv,
  dazuaufrufen ci, attestieren cvo, bescheinigen cvo, zuschreiben o, verantwortlichmachen o, vorhalten cvo,
  thematisieren t, beanstanden cvo, verlesen q, proklamieren cvt, propagieren cvit, postulieren cvt, suggerieren cv,
  mutmaßen cv, munkeln cv, ahnen cv, zusammenfassen cvq, titeln q, twittern cvq, posten cvq, erwägen ci, bereiterklären ci, offenlassen c, dagegenhalten cvq, aussagen cv,
  werben i, zubilligen ci, absagen a,
  präsentieren t, ausweichen a, offenhalten t, kundtun cvt, outen q, zurufen cvq, beurteilen cR:als, kundgeben cvt,
  wiederholen cvq, präzisieren cvq, relativieren cvq, herausstellen c, bekanntwerden c, errechnen cv, ermitteln c,
  spotten cvq, scherzen q, flüstern q, brüllen q, seufzen q, weissagen c, vertreten cv, verneinen ct, bejahen ct,
  abstreiten cvit, zuraten i, stehen c, einigen ci, nachdenken ci, einschränken cvq, entschließen i, ergeben c,
  wähnen cv, einstufen qR:als, charakterisieren qR:als, titulieren qR:als, betiteln qR:als, abtun qR:als,
  brandmarken qR:als, geißeln qR:als, beschimpfen qR:als, verunglimpfen qR:als, skandieren q, höhnen cvq, unken cvq,
  sticheln cvq, poltern cvq, orakeln cvq, frohlocken cvq, argwöhnen cv, insistieren cv, beipflichten cvq,
  nachhaken cvq, tadeln cqt, witzeln cvq, raunen cvq, stöhnen q, durchblicken cv, referieren cv, vorrechnen cvq, ausrichten cv, befinden cvq, anfügen cvq
`;

export interface SpeechVerb {
  lemma: string;
  clause: boolean;
  verbSecond: boolean;
  infinitive: boolean;
  quote: boolean;
  /** The object that it takes in the place of a clause; a list has the prepositions of that object. */
  object: 'content' | 'act' | 'topic' | 'name' | readonly string[] | undefined;
}

/** What the letters behind a verb, and the prepositions, say that it takes. */
export function speechVerb(lemma: string, codes: string): SpeechVerb {
  const [letters = '', ...prepositions] = codes.split(':');
  return {
    lemma,
    clause: letters.includes('c'),
    verbSecond: letters.includes('v'),
    infinitive: letters.includes('i'),
    quote: letters.includes('q'),
    object: letters.includes('o')
      ? 'content'
      : letters.includes('a')
        ? 'act'
        : letters.includes('t')
          ? 'topic'
          : letters.includes('N')
            ? 'name'
            : letters.includes('R')
              ? prepositions
              : undefined,
  };
}

function read(row: string): [string, SpeechVerb] {
  const [lemma = '', codes = ''] = row.trim().split(/\s+/);
  return [lemma, speechVerb(lemma, codes)];
}

export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = new Map(TABLE.split(',').map(read));

const QUOTING_STEMS = new Set(
  [...SPEECH_VERBS.values()].flatMap(({ lemma, quote }) => {
    if (!quote) return [];
    const parted = [...SEPARABLE_PARTICLES].filter((particle) => lemma.startsWith(particle));
    return [lemma, ...parted.map((particle) => lemma.slice(particle.length))];
  }),
);

/** A verb that stands beside somebody’s words, or that is one when joined with a particle: „räumte … ein“. */
export function isStemOfQuoting(lemma: string): boolean {
  return QUOTING_STEMS.has(lemma);
}

/** What people declare that they will do with words: „will … ausschließen“. */
export const STANCE_VERBS: ReadonlySet<string> = new Set(
  'ausschließen offenhalten offenlassen verhindern durchsetzen festhalten unterstützen ablehnen akzeptieren beibehalten bestätigen dementieren einlenken einräumen verzichten zustimmen zulassen verbieten'.split(
    ' ',
  ),
);
