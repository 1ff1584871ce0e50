/** Words for what people are, and for sources that are not named. */

/** Endings of nouns for offices and professions; feminine forms with -in, plural forms alike. */
const OFFICES = `
  abgeordnete abgeordneter agent agentin aktivist amtsinhaber analyst analyst anführer anwalt anwältin arzt ärztin astronaut
  außenminister autor beamter beauftragte beauftragter berater bischof botschafter boss bundeskanzler bürgermeister chef
  dekan dezernent diplomat direktor doktor erzbischof experte expertin fachmann fachfrau forscher fraktionschef
  fraktionsvorsitzende fraktionsvorsitzender funktionär geschäftsführer gouverneur gutachter intendant inspekteur
  ingenieur innenminister jurist justizminister kanzler kandidat kapitän kardinal kollege kollegin kommandeur
  kommissar kommissarin kommissionspräsident könig königin korrespondent kritiker künstler landesvorsitzende
  landesvorsitzender landrat landrätin leiter lehrer manager mediziner meister minister ministerpräsident mitarbeiter
  mitglied moderator ökonom obmann oberbürgermeister oberst papst parlamentarier parteichef parteivorsitzende
  parteivorsitzender pfarrer pilot polizist politiker präsident premier premierminister prinz prinzessin professor
  referent regierungschef regisseur reporter richter sänger schauspieler schriftsteller sekretär senator spieler
  sprecher staatsanwalt staatsanwältin staatschef staatssekretär stellvertreter stürmer tochter torwart trainer umweltminister
  unternehmer vater mutter verteidiger vertreter vizekanzler vizepräsident vorsitzende vorsitzender vorstand
  vorstandschef wissenschaftler zeuge zeugin general generalsekretär generalstaatsanwalt generalmajor kämmerer kämmerin
  stadtrat stadträtin schulleiter betriebsrat verleger herausgeber redakteur chefredakteur historiker soziologe
  politologe torhüter spielführer rektor kurator dirigent architekt händler gewerkschafter ortsvorsteher fraktionsvize
  anwohner bewohner rentner besucher schüler student nachbar veranstalter betreiber pastor imam rabbiner notar apotheker vorgänger nachfolger virologe virologin biologe biologin physiker chemiker psychologe psychologin
`
  .trim()
  .split(/\s+/);
const LONGEST_OFFICE = Math.max(...OFFICES.map((office) => office.length)) + 3;
const OFFICE_FORMS: ReadonlySet<string> = new Set(
  OFFICES.flatMap((office) => [
    office,
    `${office}s`,
    `${office}n`,
    `${office}en`,
    `${office}in`,
    `${office.replace(/e$/u, '')}in`,
    `${office}innen`,
  ]),
);
const FEMININE_FORMS: ReadonlySet<string> = new Set(
  OFFICES.flatMap((office) => [`${office}in`, `${office.replace(/e$/u, '')}in`]),
);
const TITLES = new Set([
  'herr',
  'herrn',
  'frau',
  'mann',
  'dr',
  'prof',
  'sir',
  'lady',
  'lord',
  'graf',
]);

/** A noun for an office or profession, a compound („Nato-Generalsekretär“) or a title („Frau“). */
export function isRole(lower: string): boolean {
  if (TITLES.has(lower)) return true;
  return endsWithOne(lower, OFFICE_FORMS) || FEMININE.test(lower);
}

function endsWithOne(lower: string, forms: ReadonlySet<string>): boolean {
  for (let length = Math.min(LONGEST_OFFICE, lower.length); length >= 4; length -= 1)
    if (forms.has(lower.slice(-length))) return true;
  return false;
}

/** „die Forscher“, but „die Abgeordnete“ and „die Forscherin“: one woman is called by a form of her own. */
export function isPlural(determiner: string, lower: string): boolean {
  if (/(?:innen|leute)$/u.test(lower)) return true;
  return (
    determiner === 'die' && !isFeminine(lower) && !/(?:ende|ete|agte|mte|jährige)$/u.test(lower)
  );
}

const GENERAL =
  /(?:politiker|abgeordneter?|jurist|ökonom|experte|wissenschaftler|forscher|künstler|autor|unternehmer|manager|kollege|schriftsteller|historiker|frau|mann)(?:in)?$/u;

/** Whether a noun may stand for a person who is known by an office: „der Politiker“. */
export function isGeneral(lower: string): boolean {
  return GENERAL.test(lower);
}

/** Whether a word in lower case is a title, which is part of no name: Dr., Prof. */
export function isTitle(lower: string): boolean {
  return TITLES.has(lower);
}

/** The office without case ending, in lower case: „Generalsekretärs“ → generalsekretär. */
export function officeOf(lower: string): string {
  const plain = lower.replace(/-/gu, '');
  return /(?:ers|ärs|ors|efs|ats|ants|ents)$/u.test(plain) ? plain.slice(0, -1) : plain;
}

/** Nouns for women are made from those for men: Anwohnerin, Regierungsrätin. */
const FEMININE =
  /.{2}(?<!schw)(?:erin|ärin|orin|öchin|ärztin|wältin|rätin|istin|ntin|atin|efin|ogin|eurin)$/u;

/** Whether a word in lower case says that it is a woman who holds the office or has the role. */
export function isFeminine(lower: string): boolean {
  return (
    FEMININE.test(lower) ||
    /(?:tochter|mutter|frau|lady)$/u.test(lower) ||
    endsWithOne(lower, FEMININE_FORMS)
  );
}

/** Bodies that are called like one of their members. */
export const BODIES: ReadonlySet<string> = new Set(['vorstand', 'betriebsrat', 'stadtrat', 'rat']);

/** People and things that speak without being named. */
const UNNAMED =
  /(?:^|.)(?:kreisen?|augenzeugen?|zeugen|beobachtern?|experten|medien|berichten?|quellen|insider|fachleuten?|forscher|wissenschaftlern?|anwohnern?|kritikern?|gerüchten?|angaben|meldungen|menschen|bürger|demonstranten|gegner|vertreter|politiker|analysten)$/u;

/** Whether a word in lower case means a source that the text does not name: Regierungskreise, Augenzeugen. */
export function isUnnamed(lower: string): boolean {
  return UNNAMED.test(lower);
}

/** Names of states, as news call them. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  `afghanistan ägypten albanien algerien argentinien armenien aserbaidschan äthiopien australien bangladesch belarus
  belgien bolivien bosnien-herzegowina brasilien bulgarien chile china costa-rica dänemark deutschland ecuador
  elfenbeinküste estland finnland frankreich georgien ghana griechenland großbritannien guatemala haiti honduras indien
  indonesien irak iran irland island israel italien jamaika japan jemen jordanien kambodscha kamerun kanada kasachstan
  katar kenia kolumbien kongo kosovo kroatien kuba kuwait laos lettland libanon libyen litauen luxemburg mali malta
  marokko mazedonien mexiko moldau mongolei montenegro myanmar namibia nepal neuseeland nicaragua niederlande niger
  nigeria nordkorea norwegen oman österreich pakistan panama paraguay peru philippinen polen portugal ruanda rumänien
  russland sambia saudi-arabien schweden schweiz senegal serbien simbabwe singapur slowakei slowenien somalia spanien
  sudan südafrika südkorea syrien tadschikistan taiwan tansania thailand togo tschad tschechien tunesien türkei uganda
  ukraine ungarn uruguay usa usbekistan venezuela vietnam zypern`
    .trim()
    .split(/\s+/),
);
