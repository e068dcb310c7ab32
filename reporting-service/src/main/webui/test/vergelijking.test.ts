import { describe, expect, it } from 'vitest';
import { groepInWoorden, opLijn, strookInWoorden, toonOf, type Cijfer, type Stand, type Vergelijking } from '../src/vergelijking';

const stand: Stand = { periode: '2021', afgerond: 0.5, waarde: 0.5, symbool: null, aantal: 10, p25: 0.66, mediaan: 0.78, p75: 0.89, groepssymbool: null, ligging: 'LAAGSTE_KWART' };
const cijfer: Cijfer = { indicator: 'A05', onderdeel: null, naam: 'Aandeel productiewerk', eenheid: 'AANDEEL', verloop: [stand] };
const groep = (regel: string | null) => ({ groep: { regel, taakomvang: null, grootteklasse: 'KLEIN', aantal: 12, minimum: 10 } }) as Vergelijking;

describe('a strip says in words what it shows', () => {
  it('with the middle of the group', () =>
    expect(strookInWoorden(cijfer, stand)).toBe(
      'Aandeel productiewerk: eigen waarde 50,0%, in het laagste kwart; de middelste helft van de groep ligt tussen 66,0% en 89,0%, de mediaan is 78,0%',
    ));
  it('and that there is none of too few', () =>
    expect(strookInWoorden(cijfer, { ...stand, p25: null, mediaan: null, p75: null })).toContain('geen kwartielen'));
});

describe('values on a line', () => {
  it('keep their distances', () => expect(opLijn([10, 20, 30])).toEqual([6, 50, 94]));
  it('all alike stand in the middle', () => expect(opLijn([3, 3])).toEqual([50, 50]));
});

describe('what is not there says why', () => {
  it('too few companies', () => expect(toonOf(null, 'AANTAL', 'GEHEIM')).toBe('te weinig bedrijven'));
  it('no facts', () => expect(toonOf(null, 'AANTAL', 'ONTBREEKT')).toBe('geen gegevens'));
  it('a group by the rule that made it', () => expect(groepInWoorden(groep('TAAKOMVANG'))).toContain('12 andere bedrijven met dezelfde taak'));
  it('or none', () => expect(groepInWoorden(groep(null))).toContain('geen 10 andere bedrijven'));
});
