/**
 * Weak verbs of written German without separable particle; where the rest of a verb with a prefix is a verb of this or
 * of the strong table (erklären, versagen), the rest alone stands here.
 */
export const WEAK_VERBS: readonly string[] = `
  ächten achten addieren adoptieren ahmen ahnden ähneln ahnen akkreditieren aktivieren aktualisieren akzeptieren
  alarmieren altern amnestieren amputieren amtieren analysieren ändern ängstigen animieren ankern annektieren
  annullieren antworten appellieren arbeiten ärgern argumentieren argwöhnen arrangieren arten artikulieren atmen
  attackieren attestieren auktionieren autorisieren äußern bahnen balancieren bangen basieren basteln bauen
  beanspruchen beanstanden beantragen beantworten beauftragen beben bedauern bedeuten bedingen beeilen beeindrucken
  beeinflussen beeinträchtigen beenden beerben beerdigen befähigen befehden befestigen befreien befriedigen befristen
  befürchten befürworten begegnen begehren begeistern beglaubigen begleiten beglückwünschen begnadigen begnügen
  begrenzen begründen begrüßen begünstigen begutachten behaupten beheimaten behelligen beherbergen beherrschen
  beherzigen behindern beichten bejahen beklagen bekräftigen bekriegen bekunden belagern belästigen belegen beleidigen
  beleuchten beliefern bellen bemängeln bemerken bemühen benachrichtigen benachteiligen benötigen benützen benutzen
  beobachten bereichern bereinigen bereisen bereiten bereuen berichten berichtigen berücksichtigen beruhigen berühren
  beschäftigen beschatten bescheinigen bescheren beschildern beschlagnahmen beschleunigen beschönigen beschränken
  beschuldigen beschweren beschwichtigen beseitigen besetzen besichtigen besiedeln besiegen besorgen bessern
  bestätigen bestatten bestimmen bestücken beteiligen beten beteuern betiteln betonen betonieren betrauen betreuen
  betteln beugen beurlauben bevölkern bevorzugen bewaffnen bewahrheiten bewältigen bewegen bewerkstelligen bewilligen
  bewirken bewohnen bewundern bezeugen bezichtigen beziffern bezwecken bezweifeln bilanzieren bilden billigen
  blamieren blättern blenden blicken blitzen blockieren blühen bluten bohren bombardieren boomen borgen boxen
  boykottieren brandmarken brauchen brausen bremsen brodeln brüllen brüskieren brüsten brüten buchen bügeln bürden
  bürgen campieren charakterisieren chartern checken dämmen dämpfen danken datieren dauern debattieren debütieren
  decken definieren degradieren dehnen deklarieren dekorieren delegieren dementieren demolieren demonstrieren
  demontieren demoralisieren demütigen denunzieren deponieren deportieren desertieren destabilisieren detonieren
  deuteln deuten diagnostizieren dichten dienen diffamieren differenzieren digitalisieren diktieren dirigieren
  diskreditieren diskriminieren diskutieren disqualifizieren distanzieren dokumentieren dominieren donnern dopen
  dosieren dotieren dozieren dramatisieren drängen drehen drohen drosseln drücken drucken ducken duellieren dulden
  düpieren duplizieren durchlöchern durchqueren dürsten ebnen echauffieren ehren eichen eignen eilen einigen eitern
  ekeln emanzipieren emigrieren empören enden engagieren entfernen entgegnen enthüllen entkräften entlarven entmachten
  entmutigen entrüsten entschädigen entschuldigen entsetzen entspannen enttäuschen entwaffnen entwerten entwickeln
  entziffern erbarmen erben erblinden ereifern ereignen erfreuen ergänzen erhärten erhöhen erinnern erkälten erklären
  erkranken erkunden erkundigen erlauben erläutern erledigen erleichtern ermächtigen ermahnen ermitteln ermöglichen
  ermorden ermüden ermuntern ermutigen erneuern erniedrigen ernten ernüchtern erobern erodieren eröffnen erörtern
  erschüttern erstatten ersticken erübrigen eruieren erwähnen erwarten erweitern erwidern erzählen erzielen erzürnen
  eskalieren etablieren evakuieren existieren explodieren exportieren fabrizieren fahnden fälschen falten färben
  fassen fasten faulen favorisieren federn fegen fehlen feiern feilen fertigen festigen feuern filmen filtern
  finanzieren fischen flaggen flammen flanieren flattern flicken florieren fluchen flüchten flüstern fluten
  fokussieren folgen folgern foltern fördern fordern formen formieren formulieren forschen fotografieren fragen
  frankieren freuen frisieren fristen frohlocken frönen fruchten frühstücken fügen fühlen führen füllen fundieren
  funken funktionieren fürchten füttern fußen gähnen garantieren garnieren gasen gastieren gebrauchen gedulden
  gefährden gehorchen gehören geißeln geizen gelangen geloben genehmigen genügen gestalten gewähren gewährleisten
  gewöhnen gipfeln glänzen glauben gliedern glücken glühen gönnen grassieren gratulieren grenzen grillen grollen
  grübeln gründen gruppieren grüßen gucken hadern haften hageln haken halbieren hallen handeln handhaben hantieren
  harmonieren harren härten hassen hasten häufen hausen hebeln hechten heften hegen heilen heimsuchen heiraten heizen
  hemmen herrschen hetzen heucheln heulen hindern hinken hissen hobeln hocken hoffen höhnen holen honorieren horchen
  hören huldigen hüllen hungern hupen hüpfen husten hüten identifizieren ignorieren illustrieren immatrikulieren
  impfen implizieren implodieren importieren inaugurieren indizieren infizieren informieren inhaftieren initiieren
  insistieren inspirieren inspizieren installieren inszenieren integrieren intensivieren interessieren internieren
  interpretieren intervenieren interviewen investieren irren irritieren isolieren jagen jammern jubeln jubilieren
  justieren kalkulieren kämmen kämpfen kandidieren kapern kapitulieren kappen kaschieren kassieren kategorisieren
  kauen kaufen kehren keilen keimen kennzeichnen kentern kerben keuchen kippen klaffen klagen klammern klappen klären
  klassifizieren klatschen klauen kleben kleiden klemmen klettern klicken klingeln klonen klopfen knacken knallen
  knicken knien knüpfen koalieren kochen ködern kodieren kollabieren kollaborieren kollidieren kolonisieren
  kombinieren kommandieren kommentieren kommunizieren kompensieren komplettieren komponieren kompromittieren
  kondensieren kondolieren konfiszieren konfrontieren konkretisieren konkurrieren konservieren konsolidieren
  konstatieren konstituieren konstruieren konsultieren konsumieren kontaktieren kontern kontrollieren konvertieren
  konzedieren konzentrieren konzipieren kooperieren koordinieren köpfen kopieren koppeln korrigieren kosten krachen
  kräftigen kränken kranken kratzen kreieren kreisen kreuzen kriegen kriminalisieren kriseln kritisieren krönen kühlen
  kultivieren kümmern kündigen kuppeln kurbeln kursieren kürzen küssen laben lächeln lachen lagern lähmen lamentieren
  lancieren landen langen längen langweilen lasten lästern lauern lauten läuten läutern leben lechzen lecken leeren
  legalisieren legen legitimieren lehnen lehren leimen leisten leiten lenken lernen leuchten leugnen lichten
  liebäugeln lieben liefern liegen lindern liquidieren listen lizenzieren loben locken lockern lodern logieren lohnen
  löschen losen lösen lotsen lüften lynchen machen mahnen makeln malen managen mangeln manifestieren manipulieren
  markieren marschieren maskieren mästen mauern maximieren maßregeln meckern mehren meinen meistern melden memorieren
  merken mieten mildern militarisieren mimen mindern minimieren mischen missachten missbilligen missbrauchen missen
  misshandeln missionieren misstrauen mitteln mobben mobilisieren modellieren moderieren modernisieren modifizieren
  mogeln monieren montieren morden motivieren motzen münden munkeln mustern mutieren mutmaßen nageln nähen nähern
  nähren narren naschen navigieren negieren neigen neppen nerven neutralisieren nicken nieseln nisten nominieren
  normalisieren normieren notieren nötigen nullen nummerieren nützen nutzen objektivieren offenbaren öffnen ohrfeigen
  okkupieren operieren opfern opponieren optimieren orakeln ordern ordnen organisieren orientieren orten oszillieren
  paaren pachten packen paktieren parken parlieren parodieren partizipieren passen passieren patentieren
  patrouillieren patzen pausieren peilen peinigen pendeln pensionieren perfektionieren pfänden pfeffern pflanzen
  pflegen pflichten pflücken pflügen philosophieren picken pilgern placken plädieren plagen plakatieren planen
  plätschern platzen platzieren plaudern plündern pochen polarisieren polemisieren polieren polstern poltern
  populieren portieren posieren positionieren postieren postulieren prägen prahlen praktizieren prallen prangern
  präparieren präsentieren prasseln präzisieren predigen prellen pressen privatisieren proben probieren
  problematisieren produzieren profilieren profitieren prognostizieren programmieren projizieren proklamieren
  promovieren propagieren prophezeien prosperieren protestieren protokollieren protzen provozieren prüfen prügeln
  publizieren pudern pumpen punkten putschen putzen quälen qualifizieren qualmen quittieren rächen radieren
  radikalisieren raffen ragen rahmen randalieren rangieren ranken rappeln rasen rasieren rasten ratifizieren
  rationieren rätseln rauben rauchen räumen raunen rauschen räuspern reagieren realisieren rebellieren recherchieren
  rechnen rechtfertigen recken reden reduzieren referieren reflektieren reformieren regeln regen regieren registrieren
  regnen regulieren rehabilitieren reichen reifen reihen reimen reinigen reisen reizen reklamieren rekonstruieren
  rekrutieren relativieren renovieren rentieren reparieren repräsentieren requirieren reservieren residieren
  resignieren respektieren resultieren resümieren retten reuen revanchieren revidieren revoltieren rezitieren richten
  riskieren ritzen rodeln roden rollen röntgen rösten rotieren rücken rückversichern rudern rügen ruhen rühmen rühren
  ruinieren rumoren runden rüsten rutschen rütteln sabotieren sagen salutieren sammeln sanieren sanktionieren satteln
  sättigen säubern säumen säuseln schaden schädigen schallen schalten schämen scharen schärfen schätzen schauen
  schäumen scheitern schenken scherzen scheuchen scheuen schichten schicken schikanieren schildern schimmern schimpfen
  schlachten schleppen schleudern schleusen schlichten schlottern schlucken schlummern schlussfolgern schmähen
  schmälern schmecken schmeicheln schmerzen schmieden schmieren schminken schmücken schmuggeln schmunzeln schnappen
  schnauben schneien schnüren schockieren schonen schöpfen schrauben schrecken schrumpfen schubsen schulden schulen
  schultern schüren schürfen schütteln schütten schützen schwächen schwanken schwänzen schwärmen schwatzen schweben
  schwelen schwenken schweren schwitzen segeln segnen sehnen senden senken sensibilisieren separieren servieren setzen
  seufzen sichern sichten sickern siedeln siegen signalisieren signieren simulieren sinnieren skandieren skizzieren
  solidarisieren sondieren sorgen sortieren sparen speichern speisen spekulieren spenden sperren spezialisieren
  spezifizieren spiegeln spielen spionieren spitzen splittern sponsern sporen spotten sprengen sprenkeln spritzen
  sprudeln sprühen spucken spuken spülen spüren stabilisieren stagnieren stammeln stammen stampfen stapeln stärken
  starren starten stationieren statten stauen staunen stecken steifen steigern steinigen stellen stemmen sterilisieren
  steuern sticheln stiften stilisieren stillen stimmen stimulieren stöbern stocken stolpern stoppen stören stornieren
  strafen straffen strahlen stranden strapazieren sträuben streben strecken streifen streiken streuen strömen strotzen
  strukturieren stückeln studieren stufen stunden stürmen stürzen stützen stutzen subsumieren subventionieren suchen
  suggerieren summieren surfen suspendieren symbolisieren sympathisieren synchronisieren tadeln tagen taktieren tanken
  tanzen tarnen tasten tätigen tätowieren tauchen tauen taufen taugen taumeln täuschen tauschen taxieren teilen
  telefonieren tendieren terminieren terrorisieren testen texten thematisieren thronen tilgen tippen titeln titulieren
  toben tolerieren tönen torpedieren töten touren traben trachten trainieren tränen transferieren transformieren
  transplantieren transportieren trauen trauern träumen trennen trimmen triumphieren trocknen trommeln trösten trotzen
  trüben trudeln trumpfen tüfteln türmen turnen üben überbrücken übermitteln überraschen überwachen überwintern
  umarmen umgarnen unken untermauern unterrichten untersuchen urteilen vagabundieren variieren verabreden verabreichen
  verabscheuen verabschieden verachten veralten verändern verankern veranlagen veranlassen veranschaulichen
  veranschlagen veranstalten verantworten verarbeiten verargen verärgern verarmen verbarrikadieren verbittern
  verbreiten verbrüdern verbünden verbürgen verdächtigen verdammen verdanken verdeutlichen verdienen verdoppeln
  verdreifachen verdunkeln verdünnen verehren vereiden vereidigen vereinbaren vereinen vereinfachen vereinheitlichen
  vereinigen vereiteln verewigen verfassen verfehlen verfestigen verfügen vergegenwärtigen vergeuden vergewaltigen
  vergewissern vergiften vergnügen vergöttern vergrößern vergüten verhaften verhandeln verhängen verharmlosen
  verheimlichen verherrlichen verhindern verkleinern verkörpern verkraften verkünden verkündigen verkürzen verlangen
  verlängern verlangsamen verlautbaren verlauten verletzen verleumden verlieben vermarkten vermissen vermitteln
  vermuten vernachlässigen vernebeln verneinen vernichten veröffentlichen verordnen verpesten verpflichten verpuffen
  verringern versammeln verschärfen verschlechtern verschleiern verschleppen verschlimmern verschmutzen verschonen
  verschulden verschütten verschwenden versiegeln versiegen versöhnen versorgen verspotten verstaatlichen verständigen
  verstärken versteigern verstören verstümmeln verstummen vertagen verteidigen verteuern vertiefen vertrauen
  vertrösten vertuschen verübeln verüben verunfallen verunglimpfen verunglücken verunreinigen verunsichern veruntreuen
  verursachen verurteilen vervielfachen vervollständigen verwalten verwandeln verwarnen verweigern verwelken verwesen
  verwirklichen verwirren verwunden verwundern verwüsten verzaubern verzeichnen verzichten verzögern verzweifeln
  vibrieren visieren visualisieren votieren wachen wagen wählen währen wahren walten wälzen walzen wandeln wandern
  wanken wappnen warnen warten wechseln wecken wedeln wehen wehren weigern weihen weilen weinen weissagen weiten
  werten wetten wettern wetzen wickeln widerlegen widersetzen widmen wiederholen willigen wimmeln winken wirbeln
  wirken wirren wirtschaften wischen wispern wittern wohnen wölben wühlen wundern wünschen würdigen würfeln würgen
  wurzeln würzen wüten zahlen zählen zähmen zanken zapfen zaubern zaudern zeichnen zeigen zeitigen zelebrieren zelten
  zensieren zentralisieren zerren zerstören zerstückeln zertrümmern zeugen zielen ziemen zieren zimmern zirkulieren
  zischen zitieren zittern zivilisieren zögern zollen züchten zucken zücken zügeln zünden zürnen zweckentfremden
  zweifeln zwinkern
`
  .trim()
  .split(/\s+/);
