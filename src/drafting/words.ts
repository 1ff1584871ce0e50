/** Closed classes of German words by which sentences are divided. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Conjunctions that open a clause whose verb stands last. */
export const SUBORDINATORS = words(`
  dass daß ob weil wenn falls obwohl obgleich obschon nachdem bevor ehe während indem damit sodass sofern soweit
  solange sobald seitdem wobei wodurch wonach womit woraufhin worauf wofür wogegen worin woran wovon wovor worüber
  weshalb weswegen als bis da wie wo warum wann wer wen wem wessen was welche welcher welches welchen welchem
  wohingegen zumal insofern inwieweit inwiefern wieso woher wohin wozu womöglich
`);
/** Those that introduce what somebody says, asks or thinks. */
export const COMPLEMENTISERS = words('dass daß ob');
export const QUESTION_WORDS = words(
  'wie warum wann wer wen wem wessen was welche welcher welches welchen welchem weshalb wieso woher wohin wo wozu inwieweit inwiefern womit wofür worin woran wovon',
);
export const RELATIVES = words(
  'der die das den dem dessen deren denen welche welcher welches welchen welchem',
);
/** They stand before a clause without taking a place in it. */
export const COORDINATORS = words('und oder aber denn sondern sowie doch beziehungsweise bzw');

export const PREPOSITIONS = words(`
  ab abseits an am ans angesichts anhand anlässlich anstatt auf aufgrund aus ausser außer ausserhalb außerhalb bei beim bezüglich binnen
  bis dank durch entgegen entlang für fürs gegen gegenüber gemäss gemäß hinsichtlich hinter in infolge im ins innerhalb
  jenseits laut mangels mit mithilfe mittels nach nahe neben ohne per pro rund samt seit seitens statt trotz über um
  ungeachtet unter unterhalb unweit vom von vor während wegen wider zu zum zur zufolge zugunsten zwecks zwischen
`);

export const NOMINATIVE_PRONOUNS = words(
  'er sie es man wir ich jener jene dieser diese dieses beide alle viele einige mehrere letzterer letztere ersterer erstere niemand jemand jeder wer',
);
/** Determiners that can stand before a subject. */
export const NOMINATIVE_DETERMINERS = words(`
  der die das ein eine dieser diese dieses jener jene jenes jeder jede jedes kein keine mein meine dein deine sein seine
  ihr ihre unser unsere euer eure alle viele einige mehrere manche wenige beide zwei drei vier fünf sechs sieben acht
  neun zehn elf zwölf zahlreiche weitere andere verschiedene
`);
export const NUMERALS = words(
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf einige mehrere wenige',
);
/** Determiners that cannot. */
export const OBLIQUE_DETERMINERS = words(`
  den dem des einen einem einer eines diesen diesem jenen jenem jeden jedem keinen keinem keiner keines seinen seinem
  seiner seines ihren ihrem ihrer ihres unseren unserem unserer unseres meinen meinem meiner
`);
export const GENITIVE_DETERMINERS = words(
  'des der eines einer dieses dieser seines seiner ihres ihrer deren dessen unseres unserer jenes jener aller beider mehrerer zweier dreier vieler',
);
/** Words within names: von der Leyen, Osama bin Laden, Charles de Gaulle. */
export const NAME_PARTICLES = words(
  'von van der de di da du del della la le bin ben al ibn zu vom dos und',
);

/** Words that are spelt like forms of verbs and nearly always are none. */
export const NEVER_VERBS = words(`
  acht alle allen als am anders an arm bis bitte da dank danke dann das dass dein deine den der deren des die dies diese
  diesen drei durch eben ein eine einem einen einer eines einige einigen einiger er erst erste ersten es fest frei ganze
  ganzen gegen gegenüber gleich gleiche gleichen heim heute hinter hohe im in je jede jeden kein keine lange längst laut
  leid letzte letzten mal mehr mehrere mein meine mit mitten nach nahe neben nie nun nur ob oben offen ohne paar per recht
  seine seinen seit sich sie so statt teils trotz über um und unter viele vielen vom von vor während was weg
  wegen weit weite weiter weitere weiteren wem wenige wenn wer wert wie wieder wo wohl zu zum zur zwei zwischen
  neue neuen alte alten gute guten große großen kleine freie freien reichen volle stille halbe eigen
  bisherige bereits bereit beste besten bloße folgende folgenden besonders bestimmt bekannt gewiss vermehrt verschieden
  unten innen außen neun sieben zehn ihre ihren eure unsere unser angeblich meist meisten
`);

/** Verbs that need another one beside them. */
export const AUXILIARIES = words('sein haben werden');
export const MODALS = words('können dürfen mögen müssen sollen wollen lassen');

/** Abbreviations whose point ends no sentence. */
export const ABBREVIATIONS = words(`
  abs allg art bspw bzw ca co dr dipl etc evtl ev ff fr frhr geb gest ggf hl hr inc inkl ing jr jun kap lt max med min
  mio mrd nr phil prof rer s sen sog sr st std str tel tsd u usw v vgl vs z zit zz jan feb mrz apr aug sept okt nov dez
`);
export const MONTHS = words(
  'januar jänner februar märz april mai juni juli august september oktober november dezember',
);

/** Words that a sentence begins with and that are neither nouns nor names. */
export const ADVERBS = words(`
  abends allein allenfalls allerdings als also anfangs angeblich anschließend anscheinend auch auffallend augenscheinlich
  ausdrücklich außerdem bald bekanntlich bereits besonders bislang bisher bloß da dabei dadurch dafür dagegen daher damals
  damit danach daneben dann daran darauf daraufhin daraus darin darüber darum darunter davon davor dazu dementsprechend
  demgegenüber demnach demzufolge denn dennoch derweil derzeit deshalb desweiteren deswegen doch dort dorthin drinnen
  durchaus eben ebenfalls ebenso eigentlich einerseits einmal einst endlich entsprechend erneut erst erstmals etwa etwas
  ferner folglich freilich früher gar genau genauso gerade gerne gestern gewöhnlich gleich gleichzeitig glücklicherweise
  heute heutzutage hier hierauf hierbei hierfür hiermit hiernach hierzu hingegen hinterher hinzu höchstens immer
  immerhin indes indessen insbesondere insgesamt insofern inzwischen irgendwann ja jedenfalls jedoch jetzt kaum
  künftig kürzlich laut lediglich leider letztendlich letztlich manchmal mehr mehrfach meist meistens mindestens
  mittags mittlerweile möglicherweise morgen morgens nachdem nachher nachmittags nachts nämlich natürlich nebenbei
  nein nicht nie niemals noch nochmals normalerweise nun nur ob obwohl oft offenbar offensichtlich offiziell ohnehin
  persönlich plötzlich rund scheinbar schließlich schon seitdem seither selbst seltsamerweise so sobald sodann
  sofort sogar somit sonst soweit später stattdessen stets tatsächlich teilweise trotzdem überdies überhaupt
  übermorgen überraschend überraschenderweise übrigens umgekehrt umso unmittelbar ungefähr unterdessen ursprünglich
  vermutlich vielleicht vielmehr vorab voraussichtlich vorerst vorgestern vorher vormittags vorläufig wahrscheinlich
  währenddessen warum weil weiter weiterhin weitestgehend wenig weniger wenn weshalb wie wieder wiederum wieso wo
  womöglich wörtlich zeitgleich ziemlich zuerst zufolge zugleich zukünftig zuletzt zumeist zumindest zunächst zurzeit
  zusammen zusätzlich zudem zuvor zwar deutlich klar einig fest sicher unklar unbekannt bekannt wegen aufgrund ähnlich
  und oder aber sondern weder entweder sowohl dass daß bevor während falls sollte hätte wäre
`);
