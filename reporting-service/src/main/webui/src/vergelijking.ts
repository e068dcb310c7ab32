import type { EChartsCoreOption } from 'echarts/core';
import { KLEUR, LETTER } from './grafieken';
import { toonKort, toonWaarde } from './getal';

/** What `/vergelijkingen` and what hangs below it answer. */
export interface Bedrijf {
  sobId: string;
  naam: string;
}

export interface Stand {
  periode: string;
  afgerond: number | null;
  waarde: number | null;
  symbool: string | null;
  aantal: number;
  p25: number | null;
  mediaan: number | null;
  p75: number | null;
  groepssymbool: string | null;
  ligging: string | null;
}

export interface Cijfer {
  indicator: string;
  onderdeel: string | null;
  naam: string;
  eenheid: string;
  verloop: Stand[];
}

export interface Vergelijking {
  naam: string;
  periode: string;
  kennisdatum: string;
  groep: { regel: string | null; taakomvang: string | null; grootteklasse: string; aantal: number; minimum: number };
  cijfers: Cijfer[];
}

export interface Verschil {
  code: string;
  naam: string;
  eenheid: string;
  bedrijven: number;
  eigen: number | null;
  groep: number | null;
  verschil: number | null;
  symbool: string | null;
  delen: { naam: string; eenheid: string | null; eigen: number | null; groep: number | null; bijdrage: number }[];
}

const GROEPEN: Record<string, string> = {
  TAAKOMVANG_EN_GROOTTE: 'met dezelfde taak en in dezelfde grootteklasse',
  TAAKOMVANG: 'met dezelfde taak, van elke grootte',
  GROOTTE: 'in dezelfde grootteklasse, met welke taak ook',
  SECTOR: 'in de hele sector',
};

const LIGGINGEN: Record<string, string> = {
  LAAGSTE_KWART: 'in het laagste kwart',
  MIDDEN: 'in de middelste helft',
  HOOGSTE_KWART: 'in het hoogste kwart',
};

const TEKENS: Record<string, string> = { GEHEIM: 'te weinig bedrijven', ONTBREEKT: 'geen gegevens' };

export const naamVan = (cijfer: Cijfer) => (cijfer.onderdeel ? `${cijfer.naam}: ${cijfer.onderdeel}` : cijfer.naam);

/** A number, or in words why there is none. */
export function toonOf(waarde: number | null, eenheid: string, symbool: string | null): string {
  return waarde === null ? (TEKENS[symbool ?? ''] ?? 'onbekend') : toonWaarde(waarde, eenheid);
}

export function groepInWoorden({ groep }: Vergelijking): string {
  return groep.regel
    ? `Vergeleken met ${groep.aantal} andere bedrijven ${GROEPEN[groep.regel] ?? ''}.`
    : `Er zijn geen ${groep.minimum} andere bedrijven om mee te vergelijken; over een kleinere groep wordt niets gezegd.`;
}

export function liggingInWoorden(ligging: string | null): string {
  return LIGGINGEN[ligging ?? ''] ?? 'niet te zeggen';
}

export function strookInWoorden(cijfer: Cijfer, stand: Stand): string {
  const toon = (waarde: number | null) => toonWaarde(waarde, cijfer.eenheid);
  const eigen = `${naamVan(cijfer)}: eigen waarde ${toonOf(stand.afgerond, cijfer.eenheid, stand.symbool)}`;
  return stand.mediaan === null
    ? `${eigen}; geen kwartielen van de groep`
    : `${eigen}, ${liggingInWoorden(stand.ligging)}; de middelste helft van de groep ligt tussen ${toon(stand.p25)} en ${toon(stand.p75)}, de mediaan is ${toon(stand.mediaan)}`;
}

/** Where values stand on a line from 0 to 100, with some room at both ends; all alike in the middle. */
export function opLijn(waarden: number[]): number[] {
  const laag = Math.min(...waarden);
  const breedte = Math.max(...waarden) - laag;
  return waarden.map((waarde) => (breedte === 0 ? 50 : 6 + ((waarde - laag) / breedte) * 88));
}

/** The own value and the group's median, period after period. */
export function verloop(cijfer: Cijfer): EChartsCoreOption {
  const reeks = (name: string, color: string, lees: (stand: Stand) => number | null) => ({
    name,
    type: 'bar',
    data: cijfer.verloop.map(lees),
    itemStyle: { color },
    barMaxWidth: 48,
    label: { show: true, position: 'top', ...LETTER, formatter: (p: { value: number }) => toonKort(p.value, cijfer.eenheid) },
  });
  return {
    textStyle: LETTER,
    legend: { bottom: 0, itemGap: 24, textStyle: LETTER },
    grid: { left: 8, right: 8, top: 28, bottom: 44, containLabel: true },
    xAxis: { type: 'category', data: cijfer.verloop.map((stand) => stand.periode), axisLabel: LETTER },
    yAxis: { type: 'value', axisLabel: { ...LETTER, formatter: (waarde: number) => toonKort(waarde, cijfer.eenheid) } },
    series: [reeks('Eigen', KLEUR.berekend, (s) => s.afgerond), reeks('Mediaan van de groep', KLEUR.brief, (s) => s.mediaan)],
  };
}
