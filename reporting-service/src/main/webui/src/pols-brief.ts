import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Brief, BriefRij } from './api';
import { alsCsv, bewaarAlsBestand } from './csv';
import { toonAfgerond, toonDatum, toonWaarde } from './getal';
import { inWoorden, naastElkaar } from './grafieken';
import './pols-grafiek';

/** The rows that one picture shows, and a short name for each. */
interface Beeld {
  titel: string;
  rijen: [id: string, naam: string][];
}

const BEELDEN: Beeld[] = [
  { titel: 'Hoe lang duren trajecten?', rijen: [['F024', 'binnen 3 maanden'], ['F025', 'tot en met 6 maanden'], ['F026', '6 tot en met 12 maanden'], ['F027', 'langer dan 12 maanden']] },
  { titel: 'Waar gaan deelnemers naartoe?', rijen: [['F029', 'betaald werk'], ['F030', 'betaald werk of vervolgtraject']] },
  { titel: 'Wat levert het productiewerk op, en wat kost het?', rijen: [['F010', 'omzet uit trajecten'], ['F013', 'bedrijfskosten van trajecten']] },
  { titel: 'Hoeveel trajecten zijn er?', rijen: [['F001', 'in 2019'], ['F021', 'lopend met productiewerk in 2022']] },
];

const TEGELS: [id: string, uitleg: string][] = [
  ['F021', 'lopende trajecten met productiewerk'],
  ['F011', 'van de omzet komt uit die trajecten'],
  ['F015', 'van de kosten wordt ermee gedekt'],
  ['F029', 'stroomt uit naar betaald werk'],
];

/** The letter's figures beside the computed ones: the main figures, pictures, and the table behind them. */
@customElement('pols-brief')
export class PolsBrief extends LitElement {
  @property({ attribute: false }) brief!: Brief;

  protected override createRenderRoot() {
    return this;
  }

  private rij(id: string): BriefRij | undefined {
    return this.brief.rijen.find((rij) => rij.id === id);
  }

  protected override render() {
    const goed = this.brief.rijen.filter((rij) => rij.binnenAfronding).length;
    return html`
      <h1 class="utrecht-heading-1">De brief naast de cijfers van nu</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        De Kamer vroeg of sociaal ontwikkelbedrijven leven van het productiewerk in re-integratietrajecten. Hieronder staan de cijfers van
        de brief naast de cijfers die Pols nu berekent uit de aangeleverde trajecten en opgaven.
      </p>
      <p class="utrecht-paragraph">
        Peildatum ${toonDatum(this.brief.peildatum)}, zoals bekend op ${toonDatum(this.brief.kennisdatum)}. ${goed} van de
        ${this.brief.rijen.length} cijfers ${goed === 1 ? 'komt' : 'komen'} binnen de afronding van de brief uit.
      </p>
      <ul class="pols-tegels" aria-label="De belangrijkste cijfers">
        ${TEGELS.map(([id, uitleg]) => this.tegel(this.rij(id), uitleg))}
      </ul>
      <div class="pols-paren">${BEELDEN.map((beeld) => this.beeld(beeld))}</div>
      ${this.tabel()}
    `;
  }

  private tegel(rij: BriefRij | undefined, uitleg: string) {
    return rij
      ? html`<li class="pols-tegel"><strong>${toonWaarde(rij.waarde, rij.eenheid)}</strong>${uitleg}<br /><small>De brief: ${rij.briefTekst}</small></li>`
      : nothing;
  }

  private beeld({ titel, rijen }: Beeld) {
    const gevonden = rijen.map(([id, naam]) => ({ rij: this.rij(id), naam })).filter((paar): paar is { rij: BriefRij; naam: string } => !!paar.rij);
    if (gevonden.length === 0) {
      return nothing;
    }
    const bij = gevonden.map(({ rij }) => rij);
    const namen = gevonden.map(({ naam }) => naam);
    return html`
      <figure>
        <figcaption>${titel}</figcaption>
        <pols-grafiek .opties=${naastElkaar(bij, namen)} .tekst=${`${titel} ${inWoorden(bij, namen)}. De tabel hieronder bevat dezelfde cijfers.`}></pols-grafiek>
      </figure>
    `;
  }

  private tabel() {
    return html`
      <h2 class="utrecht-heading-2" id="tabel">Alle cijfers in een tabel</h2>
      <div class="pols-schuif" role="region" aria-labelledby="tabel" tabindex="0">
        <table>
          <caption>
            ${this.brief.titel}
          </caption>
          <thead>
            <tr>
              <th scope="col">Cijfer</th>
              <th scope="col">Indicator</th>
              <th scope="col" class="getal">De brief</th>
              <th scope="col" class="getal">Berekend</th>
              <th scope="col" class="getal">Afgerond als de brief</th>
              <th scope="col">Binnen afronding</th>
            </tr>
          </thead>
          <tbody>
            ${this.brief.rijen.map(
              (rij) => html`<tr>
                <th scope="row">${rij.omschrijving}</th>
                <td>${rij.indicator}</td>
                <td class="getal">${rij.briefTekst}</td>
                <td class="getal">${toonWaarde(rij.waarde, rij.eenheid)}</td>
                <td class="getal">${toonAfgerond(rij.afgerond, rij.eenheid, rij.afrondingseenheid)}</td>
                <td>${rij.binnenAfronding ? html`<span class="pols-ja">✓ ja</span>` : html`<span class="pols-nee">✗ nee</span>`}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p>
        <button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${this.download}>Download de tabel (CSV)</button>
      </p>
    `;
  }

  private download() {
    const rijen = this.brief.rijen.map((rij) => [
      rij.id,
      rij.omschrijving,
      rij.indicator,
      rij.briefTekst,
      toonWaarde(rij.waarde, rij.eenheid),
      toonAfgerond(rij.afgerond, rij.eenheid, rij.afrondingseenheid),
      rij.binnenAfronding ? 'ja' : 'nee',
    ]);
    bewaarAlsBestand(`pols-brief-${this.brief.brief}.csv`, alsCsv(['id', 'cijfer', 'indicator', 'brief', 'berekend', 'afgerond', 'binnen afronding'], rijen));
  }
}
