/**
 * Verbs of saying, thinking, asking and wanting, with what they take: c a clause with dass, ob or a question word, v a
 * clause with its verb second, i an infinitive with zu, q somebody’s words in quotation marks, r an object (the
 * narrator’s account of what is said), R the same, but only with the preposition that is named.
 */
const TABLE = `
  sagen cvq, erklären cviqr, mitteilen civqr, berichten civqR:von:über, melden cvqr, betonen cvqr, bestätigen civqr,
  kritisieren cvqr, fordern cviqr, verlangen cviqr, auffordern cviqr, ankündigen cviqr, bekanntgeben civqr, angeben cviqr,
  behaupten cviqr, meinen cvq, glauben cviq, hoffen cviR:auf, befürchten cvir, fürchten cvi, vermuten cvir, annehmen cv,
  ausgehen cR:von, davonausgehen cv, einräumen cvqir, zugeben cviqr, zugestehen cvr, gestehen cviq, eingestehen cvqr,
  leugnen cvir, bestreiten cvir, dementieren cvqr, zurückweisen cr, ablehnen ir, weigern i, verweigern r,
  warnen cvqR:vor, drohen civR:mit, androhen cvir, versprechen civqr, versichern cviqr, beteuern cviqr, zusichern civr,
  zusagen civ, vorschlagen civqr, anregen cir, empfehlen civr, raten civ, abraten i, appellieren ivqR:an, aufrufen civR:zu,
  bitten civqR:um, ersuchen iR:um, beantragen cir, vorwerfen civqr, beschuldigen civr, bezichtigen cir, verdächtigen ir,
  unterstellen civr, nennen qN, bezeichnen qR:als, beschreiben qR:als, begrüßen cqr, loben cqr, würdigen cqr,
  verurteilen qr, rügen cqr, bemängeln cvqr, beklagen cvqr, bedauern civqr, feststellen cvq, klarstellen cvqr,
  hervorheben cvqr, unterstreichen cvqr, hinweisen cvqR:auf, verweisen cvqR:auf, erinnern cvqR:an, erläutern cvqr,
  begründen cvqr, kommentieren cvqr, ergänzen cvq, hinzufügen cvq, anmerken cvq, bemerken cvq, erwähnen cvr,
  erwidern cvq, entgegnen cvq, antworten cvq, kontern cvq, argumentieren cvq, folgern cv, schlussfolgern cv,
  zitieren qr, schreiben cvq, verkünden civqr, verlauten cvq, verlautbaren cvqr, ausführen cvq, darlegen cvq,
  äußern civqr, prophezeien cvqr, prognostizieren cvqr, voraussagen cvr, vorhersagen cvr, rechnen cR:mit, erwarten cvir,
  schätzen cvR:auf, einschätzen cvqR:als, beziffern R:auf:mit, spekulieren cvR:über, danken cqr, gratulieren cqr,
  entschuldigen cqr, protestieren cR:gegen, plädieren ciR:für, aussprechen ciqR:für:gegen, befürworten cir,
  widersprechen cvqr, fragen cvq, nachfragen cvq, erkundigen cR:nach, überlegen cvi, vereinbaren civr, beschließen civ,
  entscheiden civ, urteilen cvq, anordnen civr, verfügen ci, anweisen ci, planen i, beabsichtigen i, anbieten cir,
  erzählen cvqR:von, schildern cvqr, informieren cR:über, unterrichten cR:über, resümieren cvq, bilanzieren cvq,
  konstatieren cvq, monieren cvqr, mahnen cvqir, anmahnen cvqr, ermahnen ci, klagen cvqR:über, beschweren cR:über,
  besagen cv, hervorgehen c, heißen cvq, lauten cvq, verlangen cvir, pochen ciR:auf, bestehen ciR:auf, beharren ciR:auf,
  einwenden cvq, entscheiden civ, zweifeln cR:an, bezweifeln cvr, anzweifeln cr, wünschen cvr, signalisieren civr,
  andeuten cvqr, bekräftigen civqr, bekunden cvr, bekennen civqr, beichten cvq, rufen q, ausrufen q, schimpfen cvq,
  wettern qR:gegen, jubeln q, freuen cq, zeigen cq, aufdecken c, enthüllen cv, ermutigen i, drängen ciR:auf, sprechen qR:von,
  reden R:von, werfen r, erheben r, darstellen qR:als, werten qR:als, bewerten qR:als, ansehen R:als, denken cvq,
  finden cvq, wissen cv, veröffentlichen c, notieren cvq, formulieren cvq, ausschließen cvir, prangern r,
  anprangern cr, billigen r, missbilligen r, verteidigen qr, rechtfertigen qr, diskutieren cR:über, streiten R:über,
  erachten R:als, preisen qR:als, begehren r, untersagen ir, verbieten i, erlauben ci, gestatten ci, genehmigen r,
  versprechen civr, geloben civ, schwören civ, flehen iq, beschwören cq, vorbringen cv, nahelegen cv, dazuaufrufen ci,
  attestieren cvr, bescheinigen cvr, zuschreiben r, verantwortlichmachen r, vorhalten cvr, thematisieren r,
  beanstanden cvr, verlesen q, proklamieren cvr, propagieren cvr, postulieren cvr, suggerieren cv, mutmaßen cv, munkeln cv,
  ahnen cv, zusammenfassen cvq, titeln q, twittern cvq, posten cvq, gebieten i, absagen r, präsentieren r, vorstellen -,
  ausweichen r, offenhalten r, kundtun cvr, outen q, zurufen cvq, beurteilen cR:als, kundgeben cvr, wiederholen cvq,
  präzisieren cvq, relativieren cvq, herausstellen c, bekanntwerden c, errechnen cv, ermitteln c, spotten cvq, scherzen q,
  flüstern q, brüllen q, seufzen q, weissagen c, vertreten cv, verneinen cr, bejahen cr, abstreiten cvir, zuraten i
`;

export interface SpeechVerb {
  lemma: string;
  clause: boolean;
  verbSecond: boolean;
  infinitive: boolean;
  quote: boolean;
  /** What it takes where nothing is said in a clause: an object, or one with a preposition of the list. */
  object: 'any' | 'name' | readonly string[] | undefined;
}

function read(row: string): [string, SpeechVerb] {
  const [lemma = '', codes = ''] = row.trim().split(/\s+/);
  const [letters = '', ...prepositions] = codes.split(':');
  return [
    lemma,
    {
      lemma,
      clause: letters.includes('c'),
      verbSecond: letters.includes('v'),
      infinitive: letters.includes('i'),
      quote: letters.includes('q'),
      object: letters.includes('r')
        ? 'any'
        : letters.includes('N')
          ? 'name'
          : letters.includes('R')
            ? prepositions
            : undefined,
    },
  ];
}

export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = new Map(TABLE.split(',').map(read));

/** What people declare that they will do with words: „will … ausschließen“. */
export const STANCE_VERBS: ReadonlySet<string> = new Set(
  'ausschließen offenhalten offenlassen verhindern durchsetzen festhalten unterstützen ablehnen akzeptieren beibehalten bestätigen dementieren einlenken einräumen verzichten zustimmen zulassen verbieten'.split(
    ' ',
  ),
);
