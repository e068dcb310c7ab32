import { describe, expect, it } from 'vitest';
import { plaats, toonAfgerond, toonDatum, toonKort, toonWaarde } from '../src/getal';

describe('numbers as a Dutch reader writes them', () => {
  it('groups thousands with a point', () => expect(toonWaarde(13500, 'AANTAL')).toBe('13.500'));
  it('shows a fraction as a percentage with a comma', () => expect(toonWaarde(0.3788, 'AANDEEL')).toBe('37,9%'));
  it('shows cents as millions of euros when they are that many', () => expect(toonWaarde(1_110_000_000, 'CENT')).toBe('€ 11,10 miljoen'));
  it('shows smaller amounts as whole euros', () => expect(toonWaarde(82_222, 'CENT')).toBe('€ 822'));
  it('shows a calendar year as it is written', () => expect(toonWaarde(2024, 'JAARTAL')).toBe('2024'));
  it('keeps a negative amount negative', () => expect(toonWaarde(-134_815, 'CENT')).toBe('€ -1.348'));
  it('says so when there is no value', () => expect(toonWaarde(null, 'AANTAL')).toBe('onbekend'));
});

describe('dates as a Dutch reader writes them', () => {
  it('writes the month in full', () => expect(toonDatum('2022-05-23')).toBe('23 mei 2022'));
  it('shows a moment in Dutch time', () => expect(toonDatum('2022-12-31T23:30:00Z')).toBe('1 januari 2023'));
});

describe('a rounded figure has the decimals of its unit', () => {
  it('none for whole percents', () => expect(toonAfgerond(0.38, 'AANDEEL', 0.01)).toBe('38%'));
  it('one for tenths of a percent', () => expect(toonAfgerond(0.014, 'AANDEEL', 0.001)).toBe('1,4%'));
  it('one for tenths of a million', () => expect(toonAfgerond(1_110_000_000, 'CENT', 10_000_000)).toBe('€ 11,1 miljoen'));
  it('none for hundreds', () => expect(toonAfgerond(13_500, 'AANTAL', 500)).toBe('13.500'));
});

describe('a label in a picture', () => {
  it('shortens millions', () => expect(toonKort(2_930_000_000, 'CENT')).toBe('€ 29,3 mln'));
  it('leaves other figures as they are', () => expect(toonKort(13_500, 'AANTAL')).toBe('13.500'));
});

describe('a place in a break-down', () => {
  it('goes by its name', () => expect(plaats({ regio: 'AM01', regioNaam: 'Groningen' })).toBe('Groningen'));
  it('goes by its code where it has no name', () => expect(plaats({ periode: '2021-Q1' })).toBe('2021-Q1'));
  it('names each of several', () => expect(plaats({ gemeente: 'GM0363', sob: 'x', sobNaam: 'Pantar' })).toBe('GM0363, Pantar'));
});
