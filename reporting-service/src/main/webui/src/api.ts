import { bewaarBestand } from './csv';
import { toegang } from './toegang';

/** The public API of reporting-service; this page uses nothing else. */
const BASIS = '/rapportage/v1';

/** A refusal of the API in its own words (RFC 9457). */
export class Probleem extends Error {
  constructor(
    readonly status: number,
    readonly titel: string,
    detail: string,
    readonly traceId?: string,
  ) {
    super(detail);
  }
}

async function vraag(pad: string, zoek: Record<string, string | undefined>, accept: string, opties: RequestInit = {}): Promise<Response> {
  const query = new URLSearchParams(Object.entries(zoek).filter((paar): paar is [string, string] => !!paar[1]));
  const adres = `${BASIS}${pad}${query.size ? `?${query}` : ''}`;
  const headers = { Authorization: `Bearer ${toegang() ?? ''}`, Accept: accept, ...opties.headers };
  const antwoord = await fetch(adres, { ...opties, headers }).catch(() => {
    throw new Probleem(0, 'Geen verbinding', 'De rapportageservice antwoordt niet. Draait Pols nog? Kijk met ./pols status.');
  });
  if (!antwoord.ok) {
    const probleem = await antwoord.json().catch(() => ({}));
    throw new Probleem(antwoord.status, probleem.title ?? `Fout ${antwoord.status}`, probleem.detail ?? 'Geen toelichting ontvangen.', probleem.traceId);
  }
  return antwoord;
}

export async function haal<T>(pad: string, zoek: Record<string, string | undefined> = {}): Promise<T> {
  return (await vraag(pad, zoek, 'application/json')).json() as Promise<T>;
}

/** The same figures as a file: the table as the API writes it. */
export async function bewaar(pad: string, zoek: Record<string, string | undefined>, naam: string): Promise<void> {
  const bestand = await (await vraag(pad, zoek, 'text/csv')).blob();
  bewaarBestand(naam, bestand);
}

export async function stuur(pad: string, inhoud: unknown): Promise<void> {
  await vraag(pad, {}, 'application/json', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(inhoud) });
}

export interface BriefRij {
  id: string;
  omschrijving: string;
  indicator: string;
  onderdeel?: string | null;
  parameters: Record<string, string>;
  briefWaarde: number;
  briefTekst: string;
  eenheid: string;
  afrondingseenheid: number;
  teller: number | null;
  noemer: number | null;
  waarde: number | null;
  afgerond: number | null;
  binnenAfronding: boolean;
}

export interface Brief {
  brief: string;
  titel: string;
  peildatum: string;
  kennisdatum: string;
  rijen: BriefRij[];
}

export interface Indicator {
  code: string;
  naam: string;
  definitie: string;
  eenheid: string;
  tijd?: string;
  uitsplitsingen?: string[];
}

export interface Waarde {
  dimensies: Record<string, string>;
  onderdeel?: string | null;
  teller: number | null;
  noemer: number | null;
  waarde: number | null;
  eenheid: string;
  status: string;
}

export interface Waarden {
  indicator: string;
  peildatum?: string;
  periode?: string;
  kennisdatum: string;
  toelichting?: string | null;
  waarden: Waarde[];
}
