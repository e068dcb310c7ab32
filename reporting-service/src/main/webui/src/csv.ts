/** The rows of a table as CSV for a Dutch spreadsheet: semicolons, and quotes where a cell needs them. */
export function alsCsv(kop: string[], rijen: string[][]): string {
  const cel = (tekst: string) => (/[";\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst);
  return [kop, ...rijen].map((rij) => rij.map(cel).join(';')).join('\r\n');
}

export function bewaarAlsBestand(naam: string, csv: string): void {
  bewaarBestand(naam, new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
}

export function bewaarBestand(naam: string, inhoud: Blob): void {
  const adres = URL.createObjectURL(inhoud);
  const link = Object.assign(document.createElement('a'), { href: adres, download: naam });
  link.click();
  URL.revokeObjectURL(adres);
}
