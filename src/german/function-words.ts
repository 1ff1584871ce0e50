/**
 * Words that carry no subject: a query does not insist on them, and a name is never found by them alone.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'ab aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da dabei dadurch damit danach dann daran darauf daraus darf darin darueber darum das dass davon dazu dein deine dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa euch euer fuer gegen habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist ja je jede jedem jeden jeder jedes jedoch kann kein keine keinem keinen keiner koennen koennte man mehr mein meine mich mir mit muss nach neben nicht nichts noch nun nur ob oder ohne sei seien sein seine seinem seinen seiner seines seit sich sie sind so solche soll sollen sollte sondern sowie ueber um und uns unser unsere unter vom von vor waere waeren war waren was weil weiter wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden wuerde wuerden zu zum zur zwar zwischen'.split(
    ' ',
  ),
);

/** Words after which a capitalised word is a common noun, not a name. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'aller beim das dem den der des dies diese diesem diesen dieser dieses die ein eine einem einen einer eines im ins jede jedem jeden jeder jedes kein keine keinem keinen keiner mein meine meinem meinen sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres unser unsere unserem unseren unserer zum zur vom am ans aufs fuers uebers viele mehrere einige alle beide zwei drei'.split(
    ' ',
  ),
);

/** Words before a person's name. */
export const TITLES: ReadonlySet<string> = new Set(
  'herr herrn frau dr prof professor doktor sir lord lady papst koenig koenigin prinz prinzessin general oberst major graf freiherr'.split(
    ' ',
  ),
);
