/** Names and abbreviations that mean the same; what an archive calls its voices and topics adds to them. */
import type { Archive } from '../../archive/model.ts';
import { fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';

/** Each row is one thing. Where a term has several words, each of them may be inflected. */
const ROWS = `
  UN, UNO, Vereinte Nationen
  EU, Europäische Union
  US, USA, Vereinigte Staaten
  Nato, Nordatlantikpakt
  OSZE, Organisation für Sicherheit und Zusammenarbeit in Europa
  WHO, Weltgesundheitsorganisation
  WTO, Welthandelsorganisation
  IWF, Internationaler Währungsfonds
  EZB, Europäische Zentralbank
  IStGH, Internationaler Strafgerichtshof
  IAEA, IAEO, Internationale Atomenergiebehörde
  GB, Großbritannien, Vereinigtes Königreich
  AKW, KKW, Atomkraftwerk, Kernkraftwerk
  Atomkraft, Kernkraft, Kernenergie, Atomenergie
  BRD, Bundesrepublik
  DDR, Deutsche Demokratische Republik
  BVerfG, Bundesverfassungsgericht
  BGH, Bundesgerichtshof
  BKA, Bundeskriminalamt
  BND, Bundesnachrichtendienst
  BIP, Bruttoinlandsprodukt
  DGB, Deutscher Gewerkschaftsbund
  CDU, Christdemokraten
  SPD, Sozialdemokraten
  FDP, Freidemokraten
  AfD, Alternative für Deutschland
  ÖPNV, Nahverkehr
  Lkw, Lastwagen, Lastkraftwagen
  Pkw, Auto, Personenkraftwagen
  Mio, Million
  Mrd, Milliarde
  Krankenhaus, Klinik, Spital
  Geheimdienst, Nachrichtendienst
  Corona, Covid-19
`;

/** @returns groups of terms that mean the same, two at least in each; the same term may stand in several */
export function synonymsOf({ voices, topics }: Archive): string[][] {
  const rows = ROWS.trim()
    .split('\n')
    .map((row) => row.split(',').map((term) => term.trim()));
  const named = [...voices.filter(({ type }) => type !== 'Person'), ...topics].map(
    ({ name, alternateName }) => [name, ...alternateName],
  );
  return [...rows, ...named].filter((group) => group.length > 1);
}

/** The key of a term, of several words without what lies between them: „Vereinte Nationen“ and Vereinte-Nationen alike. */
export function termKey(term: string): string {
  return tokens(term)
    .map(({ text }) => fold(text))
    .join('');
}
