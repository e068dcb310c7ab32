import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Probleem, haal, stuur } from './api';
import { vraagInWoorden, type Navraag } from './aanlevering';
import { toonDatum } from './getal';
import { melding } from './melding';

const STATUSSEN: Record<string, string> = { OPEN: 'open', BEANTWOORD: 'beantwoord', VERVALLEN: 'vervallen: hersteld door latere gegevens' };

/** Questions to municipalities about months out of season; the municipality answers here. */
@customElement('pols-navragen')
export class PolsNavragen extends LitElement {
  @property({ attribute: false }) magAntwoorden = false;
  @state() private navragen?: Navraag[];
  @state() private probleem?: Probleem;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.laad();
  }

  private async laad() {
    await this.probeer(async () => {
      this.navragen = (await haal<{ items: Navraag[] }>('/navragen')).items;
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

  private async antwoord(gebeurtenis: SubmitEvent, navraag: Navraag) {
    gebeurtenis.preventDefault();
    const tekst = new FormData(gebeurtenis.target as HTMLFormElement).get('tekst')?.toString() ?? '';
    await this.probeer(async () => {
      await stuur(`/navragen/${navraag.navraagId}/antwoord`, { tekst });
    });
    if (!this.probleem) {
      await this.laad();
    }
  }

  protected override render() {
    return html`
      <h2 class="utrecht-heading-2" id="navragen">Maanden die afwijken van het seizoen</h2>
      <div aria-live="polite">
        ${this.probleem ? melding(this.probleem) : nothing}
        ${this.navragen?.length === 0 ? html`<p class="utrecht-paragraph">Er is geen navraag die u kunt zien.</p>` : nothing}
        <ul class="pols-navragen" aria-labelledby="navragen">
          ${(this.navragen ?? []).map((navraag) => html`<li>${this.navraag(navraag)}</li>`)}
        </ul>
      </div>
    `;
  }

  private navraag(navraag: Navraag) {
    const veld = `antwoord-${navraag.navraagId}`;
    return html`
      <p class="utrecht-paragraph"><strong>${navraag.gemeentecode}, ${STATUSSEN[navraag.status] ?? navraag.status}.</strong> ${vraagInWoorden(navraag)}</p>
      ${navraag.antwoord ? html`<p class="utrecht-paragraph">Antwoord van ${toonDatum(navraag.antwoord.op)}: ${navraag.antwoord.tekst}</p>` : nothing}
      ${this.magAntwoorden && navraag.status === 'OPEN'
        ? html`<form class="pols-reactie" aria-label="Navraag beantwoorden" @submit=${(e: SubmitEvent) => this.antwoord(e, navraag)}>
            <label for=${veld}>Klopt dit aantal? Zeg waarom, of wat u herstelt</label>
            <textarea id=${veld} name="tekst" rows="3" maxlength="2000" required></textarea>
            <button type="submit" class="utrecht-button utrecht-button--secondary-action">Verstuur het antwoord</button>
          </form>`
        : nothing}
    `;
  }
}
