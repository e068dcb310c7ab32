import type { EChartsCoreOption } from 'echarts/core';
import { KLEUR, LETTER } from './grafieken';
import { toonDatum, toonWaarde } from './getal';

/** What `/aanlevermonitor` and `/navragen` answer. */
export interface Meting {
  onderwerp: string;
  veld: string;
  teller: number | null;
  noemer: number | null;
  waarde: number | null;
  mediaanDagen: number | null;
  p90Dagen: number | null;
  symbool: string | null;
}

export interface Gemeenterij {
  gemeentecode: string;
  naam: string;
  verklaardOp: string | null;
  reactie: { tekst: string; op: string } | null;
  metingen: Meting[];
}

export interface Monitor {
  periode: string;
  kennisdatum: string;
  openVanaf: string | null;
  nogNietOpen: number;
  gemeenten: Gemeenterij[];
}

export interface Navraag {
  navraagId: string;
  gemeentecode: string;
  reeks: string;
  maand: string;
  aantal: number;
  mediaan: number;
  onder: number;
  boven: number;
  jaren: number;
  status: string;
  antwoord: { tekst: string; op: string } | null;
}

const ONDERWERPEN: Record<string, string> = {
  TRAJECTEN: 'Trajecten',
  VOLLEDIGHEID: 'Gevuld',
  TIJDIGHEID: 'Binnen 30 dagen verteld',
  WAARSCHUWING: 'Om naar te kijken',
  HERZIENING: 'Herzien',
};

const VELDEN: Record<string, string> = {
  trajecten: 'liepen of eindigden',
  uitstroom: 'uitstroom',
  loonwaardemetingen: 'loonwaardemeting',
  werkfit: 'werkfitverklaring',
  uitstroomcontrole: 'nog aan het werk na 26 weken',
  evaluaties: 'evaluatie bij een half jaar of langer',
  'verlengingen.beslisser': 'wie een verlenging besloot',
  startdatum: 'startdatum',
  einddatum: 'einddatum',
  dubbelLopend: 'nog een traject van dezelfde deelnemer',
  signalenOnbeantwoord: 'signaal zonder reactie',
  annulering: 'annulering',
  sobId: 'bedrijf',
  urenPerWeek: 'uren per week',
  uitkering: 'uitkering',
  behoudVanUitkering: 'behoud van uitkering',
  doelgroep: 'doelgroep',
  afstand: 'afstand tot de arbeidsmarkt',
};

const TEKENS: Record<string, string> = { GEHEIM: 'te weinig', ONTBREEKT: 'niet van toepassing' };

export const codeVan = (meting: Meting) => `${meting.onderwerp}: ${meting.veld}`;

export const naamVan = (meting: Meting) => `${ONDERWERPEN[meting.onderwerp] ?? meting.onderwerp}: ${VELDEN[meting.veld] ?? meting.veld}`;

/** A share where there is one; else the number, or in words why there is none. */
export function toonMeting(meting: Meting): string {
  if (meting.teller === null) {
    return TEKENS[meting.symbool ?? ''] ?? 'onbekend';
  }
  return meting.waarde === null ? toonWaarde(meting.teller, 'AANTAL') : toonWaarde(meting.waarde, 'AANDEEL');
}

export function toonVan(meting: Meting): string {
  return meting.noemer === null || meting.teller === null ? '' : `${toonWaarde(meting.teller, 'AANTAL')} van ${toonWaarde(meting.noemer, 'AANTAL')}`;
}

export function toonDagen(meting: Meting): string {
  return meting.mediaanDagen === null ? '' : `${meting.mediaanDagen} (een op de tien ${meting.p90Dagen} of meer)`;
}

/** The question in one sentence. */
export function vraagInWoorden(navraag: Navraag): string {
  const maand = toonDatum(navraag.maand).replace(/^1 /, '');
  const wat = navraag.reeks === 'BEGONNEN' ? 'begonnen' : 'eindigden';
  return `In ${maand} ${wat} ${toonWaarde(navraag.aantal, 'AANTAL')} trajecten; in dezelfde maand van ${navraag.jaren} eerdere jaren lag dat rond ${toonWaarde(navraag.mediaan, 'AANTAL', 1)}, en te verwachten was tussen ${toonWaarde(navraag.onder, 'AANTAL', 1)} en ${toonWaarde(navraag.boven, 'AANTAL', 1)}.`;
}

export interface Staaf {
  naam: string;
  waarde: number;
}

/** Shares as bars, in the order of the table; the first on top. */
export function aandelen(staven: Staaf[]): EChartsCoreOption {
  const onderop = [...staven].reverse();
  const procent = (waarde: number) => toonWaarde(waarde, 'AANDEEL', 0);
  return {
    textStyle: LETTER,
    grid: { left: 8, right: 56, top: 8, bottom: 24, containLabel: true },
    xAxis: { type: 'value', min: 0, max: 1, axisLabel: { ...LETTER, formatter: procent } },
    yAxis: { type: 'category', data: onderop.map((s) => s.naam), axisLabel: { ...LETTER, interval: 0 } },
    series: [
      {
        type: 'bar',
        data: onderop.map((s) => s.waarde),
        itemStyle: { color: KLEUR.berekend },
        label: { show: true, position: 'right', ...LETTER, formatter: (p: { value: number }) => procent(p.value) },
      },
    ],
  };
}

/** What can be drawn: the shares that there are. */
export function staven(paren: { naam: string; meting: Meting }[]): Staaf[] {
  return paren.flatMap(({ naam, meting }) => (meting.waarde === null ? [] : [{ naam, waarde: meting.waarde }]));
}
