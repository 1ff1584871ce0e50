/** Common first names, by which a name tells whether somebody is a woman, and where it begins. */

const FEMALE = words(`
  agnes alice amy andrée angela anke ann anne anja annegret annelie annelies annemarie antje aylin ayşe barbara beate
  beatrice beatrix bettina birgit brigitte britta carmen caren carolin caroline catherine charlotte christel christiane
  christine claire claudia cornelia dagmar denise diane dörte doris edith elfriede elisabeth elke ellen emilie emine erna
  esther eveline evelyn fatma franziska frauke frieda gaby gerda gerlinde gertrud gesine gisela grit gudrun hanne
  hannelore heike heide heidi helen helene helga henriette hilde hildegard ilse imke ines inge ingeborg ingrid irene iris
  irmgard isabel isabelle ivonne jane janet janine jeanne jennifer jenny jil jill joan jördis judith jutta karen karin
  karoline katharine kathrin katrin kerstin kirsten kristin lea leonie lieselotte lilly lisbeth liz lotte louise luise
  maike mailin manon mareike margarete margot margrit marianne marie marieke marion marit marlene marlies maud mechthild
  meike melanie mercedes merle michelle miriam mirjam nadine nathalie nicole nele nina petra rachel regine renate
  rosemarie rosi rut ruth sabine sarah sevim sibylle sigrid silke simone sophie stefanie stephanie steffi sue susan susanne
  svenja swantje sylvie tanja therese theres trude trudi ulrike ute uschi verena véronique viola waltraud wiebke yvonne zoe
`);
const MALE = words(`
  achim adam albert alex alexander alfred ali andré andreas andrew anton antonio armin arne arnold arthur august axel
  bastian beat ben benedikt benjamin bernd bernhard bert bill björn bob boris bruno burkhard carl carlos carsten cem charles
  christian christoph clemens daniel david detlef dieter dietmar dirk dmitri dominik donald eckart edgar edmund eduard egon
  emil emmanuel enrico erich erik ernst erwin eugen fabian felix ferdinand florian francis françois frank franz fred
  frederik friedrich fritz georg george gerd gerhard gilbert giovanni gregor guido günter günther gustav hans harald hartmut
  hasan heiko heiner heinrich heinz helge hellmut helmut hendrik henning henry herbert hermann holger horst hubert hugo ibrahim
  ingo ismail ivan jack jacob jakob james jan jean jens jeremy jim joachim jochen joe joel johann johannes john jon jonas
  jörg josé josef joseph joshua jost juan julian jürgen kai karl karsten kaspar kevin klaus knut konrad konstantin kurt lars lennart
  leo leon leonhard lorenz lothar louis luca ludwig luis lukas lutz malte manfred marc marcel marcus mario mark markus martin
  mathias matthias maurice max maximilian mehmet michael michel miguel mike mohammed moritz murat mustafa nick nicolas nico nikita
  niklas nikolaus nils norbert olaf ole oliver oskar otto pascal patrick paul peter philip philipp pierre rainer ralf ralph
  reiner reinhard reinhold rené richard rob robert robin roland rolf roman ronald rudi rudolf rüdiger sascha sebastian sepp
  siegfried sigmar silvio simon stefan steffen stephan steve steven sven theo theodor thilo thomas thorsten till tim timo tobias
  tom tommy toni torben torsten udo ulf uli ulrich urs uwe valentin viktor vincent vladimir volker walter werner wilhelm willi
  william wladimir wolf wolfgang xaver yannick
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Whether a word in lower case is a first name that is known. */
export function isFirstName(lower: string): boolean {
  return FEMALE.has(lower) || MALE.has(lower);
}

/** Whether somebody of this first name is a woman; undefined where it is not known. */
export function isWomansName(name: string): boolean | undefined {
  const first = name.toLowerCase().split(/[\s-]/u)[0] ?? '';
  if (FEMALE.has(first)) return true;
  if (MALE.has(first)) return false;
  // Names in -a are women’s, but for those above (Luca, Sascha).
  return first.length > 3 && first.endsWith('a') ? true : undefined;
}
