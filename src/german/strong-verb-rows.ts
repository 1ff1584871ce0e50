/**
 * Strong and mixed verbs: infinitive, past, participle, third person where it is not made by rule, second subjunctive
 * where it is not made from the past (`-` stands for a third person made by rule). Verbs without prefix, and those
 * with one whose rest is no verb (beginnen, verlieren).
 */
const ROWS = `
  backen backte gebacken bäckt, befehlen befahl befohlen befiehlt beföhle, beginnen begann begonnen - begönne,
  beißen biss gebissen, bergen barg geborgen birgt, bersten barst geborsten birst, biegen bog gebogen,
  bieten bot geboten, binden band gebunden, bitten bat gebeten, blasen blies geblasen bläst, bleiben blieb geblieben,
  braten briet gebraten brät, brechen brach gebrochen bricht, brennen brannte gebrannt - brennte,
  bringen brachte gebracht, denken dachte gedacht, dringen drang gedrungen,
  empfehlen empfahl empfohlen empfiehlt empföhle, erlöschen erlosch erloschen erlischt,
  erschrecken erschrak erschrocken erschrickt, essen aß gegessen isst, fahren fuhr gefahren fährt,
  fallen fiel gefallen fällt, fangen fing gefangen fängt, fechten focht gefochten ficht, finden fand gefunden,
  flechten flocht geflochten flicht, fliegen flog geflogen, fliehen floh geflohen, fließen floss geflossen,
  fressen fraß gefressen frisst, frieren fror gefroren, gären gor gegoren, gebären gebar geboren,
  geben gab gegeben gibt, gedeihen gedieh gediehen, gedenken gedachte gedacht, gefallen gefiel gefallen gefällt, gehen ging gegangen, gelingen gelang gelungen,
  gelten galt gegolten gilt gölte, genesen genas genesen, genießen genoss genossen, gestehen gestand gestanden - gestünde, geraten geriet geraten gerät,
  geschehen geschah geschehen geschieht, gewinnen gewann gewonnen - gewönne, gießen goss gegossen,
  gleichen glich geglichen, gleiten glitt geglitten, graben grub gegraben gräbt, greifen griff gegriffen,
  halten hielt gehalten hält, hängen hing gehangen, hauen hieb gehauen, heben hob gehoben, heißen hieß geheißen,
  helfen half geholfen hilft hülfe, kennen kannte gekannt - kennte, klingen klang geklungen, kneifen kniff gekniffen,
  kommen kam gekommen, kriechen kroch gekrochen, laden lud geladen lädt, lassen ließ gelassen lässt,
  laufen lief gelaufen läuft, leiden litt gelitten, leihen lieh geliehen, lesen las gelesen liest,
  liegen lag gelegen, lügen log gelogen, meiden mied gemieden, messen maß gemessen misst, misslingen misslang misslungen,
  nehmen nahm genommen nimmt, nennen nannte genannt - nennte, pfeifen pfiff gepfiffen, preisen pries gepriesen,
  quellen quoll gequollen quillt, raten riet geraten rät, reiben rieb gerieben, reißen riss gerissen,
  reiten ritt geritten, rennen rannte gerannt - rennte, riechen roch gerochen, ringen rang gerungen,
  rinnen rann geronnen, rufen rief gerufen, saufen soff gesoffen säuft, saugen sog gesogen, schaffen schuf geschaffen,
  scheiden schied geschieden, scheinen schien geschienen, schelten schalt gescholten schilt schölte,
  schieben schob geschoben, schießen schoss geschossen, schlafen schlief geschlafen schläft,
  schlagen schlug geschlagen schlägt, schleichen schlich geschlichen, schleifen schliff geschliffen,
  schließen schloss geschlossen, schlingen schlang geschlungen, schmeißen schmiss geschmissen,
  schmelzen schmolz geschmolzen schmilzt, schneiden schnitt geschnitten, schreiben schrieb geschrieben,
  schreien schrie geschrien, schreiten schritt geschritten, schweigen schwieg geschwiegen,
  schwellen schwoll geschwollen schwillt, schwimmen schwamm geschwommen, schwinden schwand geschwunden,
  schwingen schwang geschwungen, schwören schwor geschworen, sehen sah gesehen sieht, senden sandte gesandt - sendete,
  sieden sott gesotten, singen sang gesungen, sinken sank gesunken, sinnen sann gesonnen, sitzen saß gesessen,
  speien spie gespien, spinnen spann gesponnen, sprechen sprach gesprochen spricht, sprießen spross gesprossen,
  springen sprang gesprungen, stechen stach gestochen sticht, stehen stand gestanden - stünde,
  stehlen stahl gestohlen stiehlt, steigen stieg gestiegen, sterben starb gestorben stirbt stürbe,
  stinken stank gestunken, stoßen stieß gestoßen stößt, streichen strich gestrichen, streiten stritt gestritten,
  tragen trug getragen trägt, treffen traf getroffen trifft, treiben trieb getrieben, treten trat getreten tritt,
  trinken trank getrunken, trügen trog getrogen, verderben verdarb verdorben verdirbt verdürbe,
  vergessen vergaß vergessen vergisst, verlieren verlor verloren, verschleißen verschliss verschlissen,
  verzeihen verzieh verziehen, wachsen wuchs gewachsen wächst, wägen wog gewogen, waschen wusch gewaschen wäscht,
  weichen wich gewichen, weisen wies gewiesen, wenden wandte gewandt - wendete, werben warb geworben wirbt würbe,
  werfen warf geworfen wirft würfe, wiegen wog gewogen, winden wand gewunden, wringen wrang gewrungen,
  ziehen zog gezogen, zwingen zwang gezwungen
`;

export interface StrongVerb {
  infinitive: string;
  past: string;
  participle: string;
  /** Third person of the present, where it is not made by rule. */
  third: string | undefined;
  /** Second subjunctive, where it is not made from the past. */
  subjunctive: string | undefined;
}

export const STRONG_VERBS: readonly StrongVerb[] = ROWS.split(',').map((row) => {
  const [infinitive = '', past = '', participle = '', third, subjunctive] = row.trim().split(/\s+/);
  return {
    infinitive,
    past,
    participle,
    third: third === '-' ? undefined : third,
    subjunctive,
  };
});

/** Verbs of which nearly every form is its own, those of the third person: singular and plural of each tense and mood. */
const IRREGULAR_ROWS = `
  sein gewesen ist sind war waren sei seien wäre wären,
  haben gehabt hat haben hatte hatten habe haben hätte hätten,
  werden geworden wird werden wurde wurden werde werden würde würden,
  können gekonnt kann können konnte konnten könne können könnte könnten,
  dürfen gedurft darf dürfen durfte durften dürfe dürfen dürfte dürften,
  mögen gemocht mag mögen mochte mochten möge mögen möchte möchten,
  müssen gemusst muss müssen musste mussten müsse müssen müsste müssten,
  sollen gesollt soll sollen sollte sollten solle sollen sollte sollten,
  wollen gewollt will wollen wollte wollten wolle wollen wollte wollten,
  wissen gewusst weiß wissen wusste wussten wisse wissen wüsste wüssten,
  tun getan tut tun tat taten tue tuen täte täten
`;

export interface IrregularVerb {
  infinitive: string;
  participle: string;
  /** Singular and plural of present, past, first and second subjunctive. */
  finite: string[];
}

export const IRREGULAR_VERBS: readonly IrregularVerb[] = IRREGULAR_ROWS.split(',').map((row) => {
  const [infinitive = '', participle = '', ...finite] = row.trim().split(/\s+/);
  return { infinitive, participle, finite };
});

/** Other persons of these verbs, and forms of theirs that are spelt or built in a second way. */
export const MORE_FORMS: readonly [form: string, infinitive: string, first: boolean][] = [
  ['bin', 'sein', true],
  ['worden', 'werden', false],
  ['muß', 'müssen', false],
  ['mußte', 'müssen', false],
  ['mußten', 'müssen', false],
  ['müßte', 'müssen', false],
  ['müßten', 'müssen', false],
  ['müsste', 'müssen', false],
  ['läßt', 'lassen', false],
  ['gewußt', 'wissen', false],
];
