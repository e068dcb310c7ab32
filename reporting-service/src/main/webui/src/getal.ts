/** Numbers, dates and amounts as a Dutch reader writes them. The wire carries integers, fractions and ISO dates. */

const getal = (decimalen: number) =>
  new Intl.NumberFormat('nl-NL', { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen });

export type Eenheid = string;

/** How a unit of the wire is shown: factor to the shown number, decimals, and the words around it. */
interface Weergave {
  factor: number;
  decimalen: number;
  voor?: string;
  na?: string;
}

const WEERGAVEN: Record<string, Weergave> = {
  AANTAL: { factor: 1, decimalen: 0 },
  AANDEEL: { factor: 100, decimalen: 1, na: '%' },
  UREN: { factor: 1, decimalen: 1, na: ' uur' },
  DAGEN: { factor: 1, decimalen: 1, na: ' dagen' },
  VERHOUDING: { factor: 1, decimalen: 2, na: ' keer' },
  CENT: { factor: 0.01, decimalen: 0, voor: '€ ' },
  MILJOEN_EURO: { factor: 1e-8, decimalen: 2, voor: '€ ', na: ' miljoen' },
};

/** Amounts from a million up read better in millions. */
function weergave(waarde: number, eenheid: Eenheid): Weergave {
  if (eenheid === 'CENT' && Math.abs(waarde) >= 1e8) {
    return WEERGAVEN['MILJOEN_EURO']!;
  }
  return WEERGAVEN[eenheid] ?? { factor: 1, decimalen: 2 };
}

export function toonWaarde(waarde: number | null | undefined, eenheid: Eenheid, decimalen?: number): string {
  if (waarde === null || waarde === undefined) {
    return 'onbekend';
  }
  if (eenheid === 'JAARTAL') {
    return String(waarde);
  }
  const { factor, decimalen: gewoon, voor = '', na = '' } = weergave(waarde, eenheid);
  return `${voor}${getal(decimalen ?? gewoon).format(waarde * factor)}${na}`;
}

/** As short as a label in a picture has to be. */
export function toonKort(waarde: number | null | undefined, eenheid: Eenheid): string {
  if (waarde !== null && waarde !== undefined && eenheid === 'CENT' && Math.abs(waarde) >= 1e8) {
    return `€ ${getal(1).format(waarde * 1e-8)} mln`;
  }
  return toonWaarde(waarde, eenheid);
}

/** A rounded figure, with as many decimals as the unit that it was rounded to. */
export function toonAfgerond(waarde: number | null | undefined, eenheid: Eenheid, afrondingseenheid: number): string {
  if (waarde === null || waarde === undefined) {
    return 'onbekend';
  }
  const stap = afrondingseenheid * weergave(waarde, eenheid).factor;
  return toonWaarde(waarde, eenheid, Math.max(0, Math.ceil(-Math.log10(stap) - 1e-9)));
}

export function toonDatum(iso: string | null | undefined): string {
  if (!iso) {
    return 'onbekend';
  }
  const dag = iso.length === 10 ? new Date(`${iso}T12:00:00Z`) : new Date(iso);
  return new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' }).format(dag);
}

/** Where a figure is about: the name where there is one, else the code or the period. */
export function plaats(dimensies: Record<string, string>): string {
  return Object.keys(dimensies)
    .filter((sleutel) => !sleutel.endsWith('Naam'))
    .map((sleutel) => dimensies[`${sleutel}Naam`] ?? dimensies[sleutel])
    .join(', ');
}
