/**
 * Verbs whose forms no rule makes: ging and gegangen belong to gehen. A table of the verbs themselves; their prefixed
 * verbs (vergehen, ausgehen) follow from it.
 */

/** Infinitive, past, participle, and the third person where its vowel changes; rare verbs are left out. */
const VERBS = `
  befehlen befahl befohlen befiehlt, beginnen begann begonnen, beißen biss gebissen, bergen barg geborgen birgt,
  bieten bot geboten, biegen bog gebogen, binden band gebunden, bitten bat gebeten, blasen blies geblasen bläst,
  bleiben blieb geblieben, brechen brach gebrochen bricht, brennen brannte gebrannt, bringen brachte gebracht,
  denken dachte gedacht, dringen drang gedrungen, empfehlen empfahl empfohlen empfiehlt,
  essen aß gegessen isst, fahren fuhr gefahren fährt, fallen fiel gefallen fällt, fangen fing gefangen fängt,
  finden fand gefunden, fliegen flog geflogen, fliehen floh geflohen, fließen floss geflossen,
  fressen fraß gefressen frisst, frieren fror gefroren, geben gab gegeben gibt, gehen ging gegangen,
  gelingen gelang gelungen, gelten galt gegolten gilt, genießen genoss genossen, geschehen geschah geschehen geschieht,
  gewinnen gewann gewonnen, gießen goss gegossen, gleichen glich geglichen, graben grub gegraben gräbt,
  greifen griff gegriffen, halten hielt gehalten hält, hängen hing gehangen, heben hob gehoben, heißen hieß geheißen,
  helfen half geholfen hilft, kennen kannte gekannt, klingen klang geklungen, kommen kam gekommen,
  kriechen kroch gekrochen, laden lud geladen lädt, lassen ließ gelassen lässt, laufen lief gelaufen läuft,
  leiden litt gelitten, leihen lieh geliehen, lesen las gelesen liest, liegen lag gelegen, lügen log gelogen,
  meiden mied gemieden, messen maß gemessen misst, nehmen nahm genommen nimmt, nennen nannte genannt, pfeifen pfiff gepfiffen, raten riet geraten rät,
  reißen riss gerissen, reiten ritt geritten, rennen rannte gerannt, riechen roch gerochen, ringen rang gerungen,
  rufen rief gerufen, schaffen schuf geschaffen, scheiden schied geschieden, scheinen schien geschienen,
  schieben schob geschoben, schießen schoss geschossen, schlafen schlief geschlafen schläft,
  schlagen schlug geschlagen schlägt, schließen schloss geschlossen, schmelzen schmolz geschmolzen schmilzt,
  schneiden schnitt geschnitten, schreiben schrieb geschrieben, schreien schrie geschrien, schreiten schritt geschritten,
  schweigen schwieg geschwiegen, schwimmen schwamm geschwommen, schwinden schwand geschwunden,
  schwören schwor geschworen, sehen sah gesehen sieht, senden sandte gesandt, singen sang gesungen,
  sinken sank gesunken, sitzen saß gesessen, sprechen sprach gesprochen spricht, springen sprang gesprungen,
  stehen stand gestanden, stehlen stahl gestohlen stiehlt, steigen stieg gestiegen, sterben starb gestorben stirbt,
  stoßen stieß gestoßen stößt, streichen strich gestrichen, streiten stritt gestritten, tragen trug getragen trägt,
  treffen traf getroffen trifft, treiben trieb getrieben, treten trat getreten tritt, trinken trank getrunken,
  tun tat getan, verderben verdarb verdorben verdirbt, vergessen vergaß vergessen vergisst, verlieren verlor verloren,
  verzeihen verzieh verziehen, wachsen wuchs gewachsen wächst, waschen wusch gewaschen wäscht,
  weichen wich gewichen, weisen wies gewiesen, wenden wandte gewandt, werben warb geworben wirbt,
  werfen warf geworfen wirft, wiegen wog gewogen, wissen wusste gewusst weiß, ziehen zog gezogen, zwingen zwang gezwungen
`;

/** Subjunctives that are not made from the past: stand, stünde. */
const SUBJUNCTIVES = `
  befehlen beföhle, beginnen begönne, brennen brennte, dürfen dürfte, empfehlen empföhle, gewinnen gewönne, helfen hülfe,
  kennen kennte, mögen möchte, müssen müsste, nennen nennte, stehen stünde, sterben stürbe, verderben verdürbe, werben würbe, werfen würfe
`;

/** Participles that have long been words of their own. */
const OWN_WORDS = new Set('bekannt bescheiden gelassen gelegen verschieden verwandt'.split(' '));

const UMLAUTS: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü' };

export interface VerbOfForm {
  infinitive: string;
  /** Where the form is one of the subjunctive, that of one person; some are also made by another verb (führe). */
  subjunctive: string | undefined;
}

interface BaseForm extends VerbOfForm {
  /** A participle without its ge-: sprochen, in versprochen. */
  needsPrefix: boolean;
}

/** @returns verbs, with and without prefix, of which the form may be one; not all of them need to exist */
export function strongVerbsOf(form: string): VerbOfForm[] {
  if (OWN_WORDS.has(form)) return [];
  return [...form].flatMap((_, at) => {
    const prefix = form.slice(0, at);
    return (FORMS.get(form.slice(at)) ?? [])
      .filter(({ needsPrefix }) => !needsPrefix || prefix !== '')
      .map(({ infinitive, subjunctive }) => ({
        infinitive: prefix + infinitive,
        subjunctive: subjunctive && prefix + subjunctive,
      }));
  });
}

/** Forms of the verbs without prefix that are not subjunctive. */
export function strongForms(): { form: string; infinitive: string }[] {
  return [...FORMS].flatMap(([form, verbs]) =>
    verbs
      .filter(({ subjunctive, needsPrefix }) => !subjunctive && !needsPrefix)
      .map(({ infinitive }) => ({ form, infinitive })),
  );
}

const FORMS = formsOfAll();

function formsOfAll(): Map<string, BaseForm[]> {
  const forms = new Map<string, BaseForm[]>();
  const add = (form: string, base: BaseForm) => forms.set(form, [...(forms.get(form) ?? []), base]);
  for (const [infinitive = '', past = '', participle = '', third] of rowsOf(VERBS)) {
    const sure = { infinitive, subjunctive: undefined, needsPrefix: false };
    for (const form of numbersOf(past)) add(form, sure);
    add(participle, sure);
    if (participle.startsWith('ge')) add(participle.slice(2), { ...sure, needsPrefix: true });
    if (third) add(third, sure);
    const umlauted = past.replace(/[aou](?=[^aou]*$)/u, (vowel) => UMLAUTS[vowel] ?? vowel);
    const subjunctive = past.endsWith('te') ? umlauted : `${umlauted}e`;
    if (umlauted !== past || !past.endsWith('te'))
      for (const form of numbersOf(subjunctive))
        if (!forms.has(form)) add(form, { ...sure, subjunctive });
  }
  for (const [infinitive = '', subjunctive = ''] of rowsOf(SUBJUNCTIVES))
    for (const form of numbersOf(subjunctive))
      add(form, { infinitive, subjunctive, needsPrefix: false });
  return forms;
}

function rowsOf(table: string): string[][] {
  return table.split(',').map((row) => row.trim().split(/\s+/));
}

/** What one does and what several do; du and ihr are not spoken of in the past. */
function numbersOf(form: string): string[] {
  return [form, form.endsWith('e') ? `${form}n` : `${form}en`];
}
