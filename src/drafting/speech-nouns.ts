/** Nouns for what somebody says, thinks or wants. A compound counts by its last part (Polizeiangaben). */

/** „nach Angaben der Polizei“, „ihrer Meinung nach“. */
const SOURCES =
  'angabe angaben analyse analysen entwurf medien erfahrungen ansicht ansichten meinung auffassung einschätzung einschätzungen aussage aussagen auskunft auskünften auskünfte bericht berichte berichten berichts information informationen darstellung darstellungen worten meldung meldungen mitteilung mitteilungen schätzung schätzungen erkenntnis erkenntnissen behauptung behauptungen vermutung vermutungen prognose prognosen überzeugung sicht lesart einlassung bekunden dafürhalten erachten studie studien umfrage umfragen gutachten quelle quellen ermittlungen ermittlung beobachtern beobachtungen erklärung erklärungen stellungnahme augenzeugenberichten medienberichten zeitungsberichten presseberichten pressemitteilung pressemeldung pressemeldungen berechnungen zeugenaussagen'.split(
    ' ',
  );
const SOURCE_SET = new Set(SOURCES);
const COMPOUND =
  /.(?:angaben?|analysen?|entwurf|aussagen?|auskunft|auskünften|berichte?n?|informationen|darstellung|(?<!an|ab|um|rück)meldungen|(?<!an|ab|um|rück)meldung|mitteilung(?:en)?|schätzung(?:en)?|erkenntnissen?|meinung|einschätzung(?:en)?|prognosen?|quellen|studien|umfragen?)$/u;

/** Nouns whose clause says what is said: „die Forderung, …“, „mit der Begründung, dass …“. */
const CONTENTS = new Set(
  'absicht anfrage angabe anklage anordnung ansicht antrag anweisung appell argument argumentation auffassung aufforderung aufruf aussage äußerung bedenken bedingung befehl befürchtung befürchtungen begründung behauptung behauptungen bekenntnis bericht berichte beschluss beschwerde bestätigung bitte drohung eindruck einschätzung einwand eingeständnis empfehlung entscheidung erkenntnis erklärung ermahnung erwartung feststellung forderung forderungen frage fragen furcht gerücht gerüchte geständnis glaube glauben hinweis hinweise hoffnung hypothese information informationen klage kritik ankündigung mahnung meinung meldung meldungen mitteilung motto mutmaßung nachricht position prognose rat ratschlag sorge spekulation spekulationen standpunkt stellungnahme these theorie tenor überzeugung unterstellung urteil verdacht vereinbarung vermutung vermutungen versicherung versprechen vorschlag vorwurf vorwürfe warnung weisung wunsch zusage  zusicherung'.split(
    ' ',
  ),
);

/** Whether a noun in lower case names a source, as in „nach Angaben der Polizei“. */
export function isSource(lower: string): boolean {
  return SOURCE_SET.has(lower) || COMPOUND.test(lower);
}

/** Whether a noun in lower case takes a clause that says what is said. */
export function isContent(lower: string): boolean {
  return CONTENTS.has(lower);
}

/** Nouns for words in whole, which stand right behind them: „mit den Worten „…““. */
const CALLS =
  /^(?:parolen?|sprüchen?|spruch|sprechchöre?n?|sprechchor|rufen?|zwischenrufe?n?|schlachtrufe?n?|worte?n?|satz|sätzen?|aufforderung|feststellung|drohung|warnung|begründung|aussagen?|bemerkung|zusatz|hinweis)$/u;

/** Whether a noun in lower case has words in quotation marks right behind it. */
export function isCall(lower: string): boolean {
  return CALLS.test(lower);
}
