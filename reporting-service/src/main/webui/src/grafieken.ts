import type { EChartsCoreOption } from 'echarts/core';
import type { BriefRij, Waarde } from './api';
import { toonKort, toonWaarde } from './getal';

/** The colours of the letter and of the computed figure; both stand out from white by more than 3 : 1. */
export const KLEUR = { brief: '#5f6f81', berekend: '#c2410c' } as const;
export const LETTER = { fontFamily: 'Open Sans, Segoe UI, system-ui, sans-serif', fontSize: 13, color: '#1f2937' };

/** A tick of an axis: no decimals, and no words where the labels have them. */
function toonAs(waarde: number, eenheid: string): string {
  return eenheid === 'CENT' && Math.abs(waarde) >= 1e8 ? `€ ${waarde * 1e-8} mln` : toonWaarde(waarde, eenheid, 0);
}

/** The letter's figures and the computed ones side by side. */
export function naastElkaar(rijen: BriefRij[], namen: string[]): EChartsCoreOption {
  const eenheid = rijen[0]?.eenheid ?? 'AANTAL';
  const staaf = (naam: string, kleur: string, lees: (rij: BriefRij) => number | null) => ({
    name: naam,
    type: 'bar',
    data: rijen.map(lees),
    itemStyle: { color: kleur },
    barMaxWidth: 48,
    // wide enough apart for two amounts beside each other
    barGap: '70%',
    // labels of two equal amounts stand beside each other: the second one moves up
    labelLayout: { moveOverlap: 'shiftY' },
    label: { show: true, position: 'top', ...LETTER, formatter: (p: { value: number }) => toonKort(p.value, eenheid) },
  });
  return {
    textStyle: LETTER,
    legend: { bottom: 0, itemGap: 24, textStyle: LETTER },
    grid: { left: 8, right: 8, top: 28, bottom: 44, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (waarde: unknown) => toonWaarde(Number(waarde), eenheid) },
    xAxis: { type: 'category', data: namen, axisLabel: { ...LETTER, lineHeight: 17, interval: 0, width: Math.floor(420 / namen.length), overflow: 'break' } },
    yAxis: { type: 'value', axisLabel: { ...LETTER, formatter: (waarde: number) => toonAs(waarde, eenheid) } },
    series: [staaf('De brief', KLEUR.brief, (rij) => rij.briefWaarde), staaf('Berekend', KLEUR.berekend, (rij) => rij.waarde)],
  };
}

/** One bar per value of a break-down, longest on top. */
export function liggend(waarden: Waarde[], naam: (waarde: Waarde) => string): EChartsCoreOption {
  const eenheid = waarden[0]?.eenheid ?? 'AANTAL';
  const opVolgorde = [...waarden].sort((a, b) => (a.waarde ?? 0) - (b.waarde ?? 0));
  return {
    textStyle: LETTER,
    grid: { left: 8, right: 72, top: 8, bottom: 24, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (waarde: unknown) => toonWaarde(Number(waarde), eenheid) },
    xAxis: { type: 'value', axisLabel: { ...LETTER, formatter: (waarde: number) => toonWaarde(waarde, eenheid, 0) } },
    yAxis: { type: 'category', data: opVolgorde.map(naam), axisLabel: { ...LETTER, interval: 0 } },
    series: [
      {
        type: 'bar',
        data: opVolgorde.map((waarde) => waarde.waarde),
        itemStyle: { color: KLEUR.berekend },
        label: { show: true, position: 'right', ...LETTER, formatter: (p: { value: number }) => toonKort(p.value, eenheid) },
      },
    ],
  };
}

/** What a picture shows, in words. */
export function inWoorden(rijen: BriefRij[], namen: string[]): string {
  return rijen
    .map((rij, i) => `${namen[i]}: de brief ${toonWaarde(rij.briefWaarde, rij.eenheid)}, berekend ${toonWaarde(rij.waarde, rij.eenheid)}`)
    .join('; ');
}
