import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Probleem, haal, type Indicator, type Waarde, type Waarden } from './api';
import { plaats, toonDatum, toonWaarde } from './getal';
import { liggend } from './grafieken';
import { melding } from './melding';
import './pols-grafiek';

/** More bars than this are a table's job. */
const MEESTE_STAVEN = 40;

const UITSPLITSINGEN: Record<string, string> = {
  regio: 'arbeidsmarktregio',
  gemeente: 'gemeente',
  sob: 'sociaal ontwikkelbedrijf',
  periode: 'periode',
  regeling: 'regeling',
  oormerk: 'oormerk',
  functionaliteit: 'functionaliteit',
};

/** Any indicator, on any reference date or period, for the country or by labour market region. */
@customElement('pols-verkenner')
export class PolsVerkenner extends LitElement {
  @state() private indicatoren: Indicator[] = [];
  @state() private antwoord?: Waarden;
  @state() private probleem?: Probleem;
  @state() private gekozen = 'A02';
  @state() private deling = '';

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.probeer(async () => {
      this.indicatoren = (await haal<{ items: Indicator[] }>('/indicatoren')).items;
    });
  }

  private async probeer(doe: () => Promise<void>) {
    this.probleem = undefined;
    try {
      await doe();
    } catch (fout) {
      if (!(fout instanceof Probleem)) {
        throw fout;
      }
      this.probleem = fout;
    }
  }

  private async verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const vorm = new FormData(gebeurtenis.target as HTMLFormElement);
    const veld = (naam: string) => vorm.get(naam)?.toString().trim() || undefined;
    await this.probeer(async () => {
      this.antwoord = await haal<Waarden>(`/indicatoren/${veld('indicator')}/waarden`, {
        [this.opPeildatum() ? 'peildatum' : 'periode']: veld('moment'),
        kennisdatum: veld('kennisdatum'),
        uitsplitsing: veld('uitsplitsing'),
      });
    });
  }

  private indicator(): Indicator | undefined {
    return this.indicatoren.find((indicator) => indicator.code === this.gekozen);
  }

  /** A stock is asked for a day; by period, for the last day of each part. */
  private opPeildatum(): boolean {
    return this.indicator()?.tijd === 'PEILDATUM' && this.deling !== 'periode';
  }

  private kies(gebeurtenis: Event) {
    this.gekozen = (gebeurtenis.target as HTMLSelectElement).value;
    if (!this.uitsplitsingen().includes(this.deling)) {
      this.deling = '';
    }
  }

  private uitsplitsingen(): string[] {
    return (this.indicator()?.uitsplitsingen ?? []).filter((u) => u in UITSPLITSINGEN);
  }

  protected override render() {
    return html`
      <h2 class="utrecht-heading-2" id="verkenner">Vraag zelf een cijfer op</h2>
      <p class="utrecht-paragraph">Kies een indicator en een moment. De kennisdatum zegt wat er op die dag al bekend was; leeg is nu.</p>
      <form class="pols-vragen" aria-labelledby="verkenner" @submit=${this.verstuur}>
        <div>
          <label for="indicator">Indicator</label>
          <select id="indicator" name="indicator" @change=${this.kies}>
            ${this.indicatoren.map((i) => html`<option value=${i.code} ?selected=${i.code === this.gekozen}>${i.code} ${i.naam}</option>`)}
          </select>
        </div>
        <div>${this.moment()}</div>
        <div>
          <label for="kennisdatum">Kennisdatum</label>
          <input id="kennisdatum" name="kennisdatum" type="date" />
        </div>
        <div>
          <label for="uitsplitsing">Uitsplitsing</label>
          <select id="uitsplitsing" name="uitsplitsing" @change=${(e: Event) => (this.deling = (e.target as HTMLSelectElement).value)}>
            <option value="" ?selected=${this.deling === ''}>heel Nederland</option>
            ${this.uitsplitsingen().map((u) => html`<option value=${u} ?selected=${u === this.deling}>${UITSPLITSINGEN[u]}</option>`)}
          </select>
        </div>
        <button type="submit" class="utrecht-button utrecht-button--primary-action">Bereken</button>
      </form>
      <div aria-live="polite">${this.probleem ? melding(this.probleem) : this.antwoord ? this.uitkomst(this.antwoord) : nothing}</div>
    `;
  }

  private moment() {
    return this.opPeildatum()
      ? html`<label for="moment">Peildatum</label><input id="moment" name="moment" type="date" value="2022-05-23" required />`
      : html`<label for="moment">Periode (2021, 2021-H1, 2021-Q2 of 2021-03)</label><input id="moment" name="moment" value="2021" required />`;
  }

  private naam(waarde: Waarde): string {
    const plek = plaats(waarde.dimensies) || 'Nederland';
    return waarde.onderdeel ? `${plek}: ${waarde.onderdeel}` : plek;
  }

  private uitkomst(antwoord: Waarden) {
    const onderschrift = `${antwoord.indicator}, ${antwoord.peildatum ? `peildatum ${toonDatum(antwoord.peildatum)}` : `periode ${antwoord.periode}`}, bekend op ${toonDatum(antwoord.kennisdatum)}`;
    const staven = antwoord.waarden.length > 1 && antwoord.waarden.length <= MEESTE_STAVEN;
    return html`
      ${staven
        ? html`<figure>
            <figcaption>${onderschrift}</figcaption>
            <pols-grafiek .hoogte=${60 + antwoord.waarden.length * 26} .opties=${liggend(antwoord.waarden, (w) => this.naam(w))} .tekst=${`Staafdiagram van ${onderschrift}. De tabel hieronder bevat dezelfde cijfers.`}></pols-grafiek>
          </figure>`
        : nothing}
      ${antwoord.toelichting ? html`<p class="utrecht-paragraph">${antwoord.toelichting}</p>` : nothing}
      <div class="pols-schuif" role="region" aria-label="Uitkomst" tabindex="0">
        <table>
          <caption>
            ${onderschrift}
          </caption>
          <thead>
            <tr>
              <th scope="col">Waar</th>
              <th scope="col" class="getal">Teller</th>
              <th scope="col" class="getal">Noemer</th>
              <th scope="col" class="getal">Waarde</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            ${antwoord.waarden.map(
              (w) => html`<tr>
                <th scope="row">${this.naam(w)}</th>
                <td class="getal">${toonWaarde(w.teller, 'AANTAL')}</td>
                <td class="getal">${w.noemer === null || w.noemer === undefined ? '' : toonWaarde(w.noemer, 'AANTAL')}</td>
                <td class="getal">${toonWaarde(w.waarde, w.eenheid)}</td>
                <td>${w.status.toLowerCase()}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}
