/**
 * The access token of this browser tab. It comes in through the fragment of the address (#toegang=...), which never
 * leaves the browser, and is taken out of the address at once; it lives as long as the tab.
 */
const SLEUTEL = 'pols.toegang';

export function neemToegangUitAdres(adres: Location = location, geschiedenis: History = history): void {
  const token = new URLSearchParams(adres.hash.slice(1)).get('toegang');
  if (token) {
    sessionStorage.setItem(SLEUTEL, token);
    geschiedenis.replaceState(null, '', adres.pathname + adres.search);
  }
}

export function toegang(): string | null {
  return sessionStorage.getItem(SLEUTEL);
}

/** Who the token is of (`gemeente:GM0363`), to show what is theirs to do; the API decides what they may. */
export function organisatie(): string | null {
  const inhoud = toegang()?.split('.')[1];
  if (!inhoud) {
    return null;
  }
  try {
    return (JSON.parse(atob(inhoud.replaceAll('-', '+').replaceAll('_', '/'))) as { organisatie?: string }).organisatie ?? null;
  } catch (fout) {
    if (fout instanceof SyntaxError || fout instanceof DOMException) {
      return null;
    }
    throw fout;
  }
}

export function bewaarToegang(token: string): void {
  sessionStorage.setItem(SLEUTEL, token.trim());
}

export function vergeetToegang(): void {
  sessionStorage.removeItem(SLEUTEL);
}
