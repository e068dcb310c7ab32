import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Probleem, bewaar, haal, stuur } from './api';
import { aandelen, codeVan, naamVan, staven, toonDagen, toonMeting, toonVan, type Gemeenterij, type Meting, type Monitor, type Staaf } from './aanlevering';
import { toonDatum } from './getal';
import { melding } from './melding';
import { organisatie } from './toegang';
import './pols-grafiek';
import './pols-navragen';

/** More bars than this are a table's job. */
const MEESTE_STAVEN = 40;

/** How municipalities deliver: one municipality field by field, or one measure of all of them. */
@customElement('pols-aanlevering')
export class PolsAanlevering extends LitElement {
  @state() private monitor?: Monitor;
  @state() private probleem?: Probleem;
  @state() private meting = 'TIJDIGHEID: startdatum';
  private vraag: Record<string, string | undefined> = { periode: '2021' };

  protected override createRenderRoot() {
    return this;
  }

  private isGemeente(): boolean {
    return organisatie()?.startsWith('gemeente:') ?? false;
  }

  private async probeer(doe: () => Promise<void>) {
    this.probleem = undefined;
    try {
      await doe();
    } catch (fout) {
      if (!(fout instanceof Probleem)) {
        throw fout;
      }
      this.monitor = undefined;
      this.probleem = fout;
    }
  }

  private async verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const vorm = new FormData(gebeurtenis.target as HTMLFormElement);
    const veld = (naam: string) => vorm.get(naam)?.toString().trim() || undefined;
    this.vraag = { periode: veld('periode'), kennisdatum: veld('kennisdatum') };
    await this.laad();
  }

  private async laad() {
    await this.probeer(async () => {
      this.monitor = await haal<Monitor>('/aanlevermonitor', this.vraag);
    });
  }

  private async reageer(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const tekst = new FormData(gebeurtenis.target as HTMLFormElement).get('tekst')?.toString() ?? '';
    await this.probeer(async () => {
      await stuur('/aanlevermonitor/reacties', { periode: this.vraag['periode'], tekst });
    });
    if (!this.probleem) {
      await this.laad();
    }
  }

  protected override render() {
    return html`
      <h1 class="utrecht-heading-1">Hoe gemeenten aanleveren</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Volledigheid, tijdigheid en herzieningen per gemeente en veld. Een gemeente ziet haar eigen aanlevering als eerste; Cedris en het
        Rijk zien haar 14 dagen na de periode, of zodra zij heeft gereageerd.
      </p>
      <form class="pols-vragen" aria-label="Periode kiezen" @submit=${this.verstuur}>
        <div>
          <label for="periode">Periode (2021, 2021-H1, 2021-Q2 of 2021-03)</label>
          <input id="periode" name="periode" value="2021" required />
        </div>
        <div>
          <label for="kennisdatum">Kennisdatum (leeg is nu)</label>
          <input id="kennisdatum" name="kennisdatum" type="date" />
        </div>
        <button type="submit" class="utrecht-button utrecht-button--primary-action">Toon</button>
      </form>
      <div aria-live="polite">${this.probleem ? melding(this.probleem) : this.monitor ? this.uitkomst(this.monitor) : nothing}</div>
      <pols-navragen .magAntwoorden=${this.isGemeente()}></pols-navragen>
    `;
  }

  private uitkomst(monitor: Monitor) {
    const eigen = this.isGemeente() ? monitor.gemeenten[0] : undefined;
    return html`
      <p class="utrecht-paragraph">
        Periode ${monitor.periode}, zoals bekend op ${toonDatum(monitor.kennisdatum)}.
        ${monitor.nogNietOpen ? `${monitor.nogNietOpen} gemeenten zijn nog niet te zien; zij staan open vanaf ${toonDatum(monitor.openVanaf)}, of zodra zij reageren.` : nothing}
      </p>
      ${eigen ? this.eenGemeente(eigen) : this.alleGemeenten(monitor)}
      <p><button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${() => this.download()}>Download alle metingen (CSV)</button></p>
    `;
  }

  private eenGemeente(rij: Gemeenterij) {
    const gevuld = rij.metingen.filter((m) => ['VOLLEDIGHEID', 'TIJDIGHEID'].includes(m.onderwerp)).map((meting) => ({ naam: naamVan(meting), meting }));
    return html`
      <h2 class="utrecht-heading-2">${rij.naam}</h2>
      <p class="utrecht-paragraph">${rij.verklaardOp ? `De periode is volledig verklaard op ${toonDatum(rij.verklaardOp)}.` : 'De periode is nog niet volledig verklaard.'}</p>
      ${this.beeld(`Gevuld en op tijd, ${rij.naam}`, staven(gevuld))}
      ${this.tabel(`Aanlevering van ${rij.naam}`, 'Meting', rij.metingen.map((meting) => ({ naam: naamVan(meting), meting })))}
      ${rij.reactie ? html`<p class="utrecht-paragraph">Uw reactie van ${toonDatum(rij.reactie.op)}: ${rij.reactie.tekst}</p>` : nothing}
      <form class="pols-reactie" aria-label="Reageren" @submit=${this.reageer}>
        <label for="reactie">Reageer op uw aanlevering over deze periode; Cedris en het Rijk zien haar dan ook</label>
        <textarea id="reactie" name="tekst" rows="3" maxlength="2000" required></textarea>
        <button type="submit" class="utrecht-button utrecht-button--secondary-action">Verstuur de reactie</button>
      </form>
    `;
  }

  private alleGemeenten(monitor: Monitor) {
    const eerste = monitor.gemeenten[0];
    if (!eerste) {
      return html`<p class="utrecht-paragraph">Er is over deze periode nog niets te zien.</p>`;
    }
    const paren = monitor.gemeenten.map((g) => ({ naam: g.naam, meting: g.metingen.find((m) => codeVan(m) === this.meting)! }));
    const titel = naamVan(paren[0]!.meting);
    return html`
      <div class="pols-vragen">
        <div>
          <label for="meting">Meting</label>
          <select id="meting" @change=${(e: Event) => (this.meting = (e.target as HTMLSelectElement).value)}>
            ${eerste.metingen.map((m) => html`<option value=${codeVan(m)} ?selected=${codeVan(m) === this.meting}>${naamVan(m)}</option>`)}
          </select>
        </div>
      </div>
      ${this.beeld(titel, staven(paren))} ${this.tabel(titel, 'Gemeente', paren)}
    `;
  }

  private beeld(titel: string, bij: Staaf[]) {
    return bij.length === 0 || bij.length > MEESTE_STAVEN
      ? nothing
      : html`<figure>
          <figcaption>${titel}</figcaption>
          <pols-grafiek .hoogte=${60 + bij.length * 26} .opties=${aandelen(bij)} .tekst=${`Staafdiagram: ${titel}. De tabel hieronder bevat dezelfde cijfers.`}></pols-grafiek>
        </figure>`;
  }

  private tabel(titel: string, kop: string, rijen: { naam: string; meting: Meting }[]) {
    return html`
      <div class="pols-schuif" role="region" aria-label=${titel} tabindex="0">
        <table>
          <caption>
            ${titel}
          </caption>
          <thead>
            <tr>
              <th scope="col">${kop}</th>
              <th scope="col" class="getal">Waarde</th>
              <th scope="col" class="getal">Van hoeveel</th>
              <th scope="col" class="getal">Dagen, mediaan</th>
            </tr>
          </thead>
          <tbody>
            ${rijen.map(
              ({ naam, meting }) => html`<tr>
                <th scope="row">${naam}</th>
                <td class="getal">${toonMeting(meting)}</td>
                <td class="getal">${toonVan(meting)}</td>
                <td class="getal">${toonDagen(meting)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private async download() {
    await this.probeer(() => bewaar('/aanlevermonitor', this.vraag, `aanlevermonitor-${this.vraag['periode']}.csv`));
  }
}
