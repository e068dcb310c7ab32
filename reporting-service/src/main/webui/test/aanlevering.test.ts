import { describe, expect, it } from 'vitest';
import { naamVan, staven, toonDagen, toonMeting, toonVan, vraagInWoorden, type Meting, type Navraag } from '../src/aanlevering';
import { bewaarToegang, organisatie, vergeetToegang } from '../src/toegang';

const meting: Meting = { onderwerp: 'TIJDIGHEID', veld: 'startdatum', teller: 2, noemer: 3, waarde: 0.6667, mediaanDagen: 10, p90Dagen: 70, symbool: null };
const geheim: Meting = { ...meting, teller: null, noemer: null, waarde: null, mediaanDagen: null, p90Dagen: null, symbool: 'GEHEIM' };

describe('a measure', () => {
  it('has a name that says what it is about', () => expect(naamVan(meting)).toBe('Binnen 30 dagen verteld: startdatum'));
  it('is a share of so many', () => expect([toonMeting(meting), toonVan(meting)]).toEqual(['66,7%', '2 van 3']));
  it('with its days', () => expect(toonDagen(meting)).toBe('10 (een op de tien 70 of meer)'));
  it('or says that it rests on too few', () => expect([toonMeting(geheim), toonVan(geheim), toonDagen(geheim)]).toEqual(['te weinig', '', '']));
  it('is drawn only where it is there', () => expect(staven([{ naam: 'a', meting }, { naam: 'b', meting: geheim }])).toEqual([{ naam: 'a', waarde: 0.6667 }]));
});

describe('a question', () => {
  it('says what was seen and what was to be expected', () => {
    const navraag = { reeks: 'BEGONNEN', maand: '2021-05-01', aantal: 20, mediaan: 5, onder: 0, boven: 11.7, jaren: 3 } as Navraag;
    expect(vraagInWoorden(navraag)).toBe(
      'In mei 2021 begonnen 20 trajecten; in dezelfde maand van 3 eerdere jaren lag dat rond 5,0, en te verwachten was tussen 0,0 en 11,7.',
    );
  });
});

describe('who reads', () => {
  it('is told by the token', () => {
    bewaarToegang(`x.${btoa('{"organisatie":"gemeente:GM0363"}').replace(/=+$/, '')}.y`);
    expect(organisatie()).toBe('gemeente:GM0363');
    vergeetToegang();
    expect(organisatie()).toBeNull();
  });
  it('is nobody in a token that is none', () => {
    bewaarToegang('geen token');
    expect(organisatie()).toBeNull();
    vergeetToegang();
  });
});
