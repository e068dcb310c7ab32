import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Probleem, haal, type Brief } from './api';
import { neemToegangUitAdres, toegang, vergeetToegang } from './toegang';
import './pols-brief';
import './pols-verkenner';
import './pols-toegang';
import './pols-vergelijking';
import './pols-aanlevering';

type Pagina = 'brief' | 'vergelijking' | 'aanlevering';

const PAGINAS: [Pagina, string][] = [
  ['brief', 'De brief naast nu'],
  ['vergelijking', 'Bedrijf naast zijn gelijken'],
  ['aanlevering', 'Aanlevering door gemeenten'],
];

/** Which page the address asks for (`#/vergelijking`); a place on the page, as of the skip link, asks for none. */
function paginaUitAdres(): Pagina | undefined {
  return PAGINAS.find(([pagina]) => location.hash === `#/${pagina}`)?.[0];
}

/** The pages: asks for a token if there is none; the letter with the explorer of the indicators, companies, senders. */
@customElement('pols-app')
export class PolsApp extends LitElement {
  @state() private brief?: Brief;
  @state() private probleem?: Probleem;
  @state() private pagina: Pagina = paginaUitAdres() ?? 'brief';

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    neemToegangUitAdres();
    window.addEventListener('hashchange', () => {
      neemToegangUitAdres();
      this.pagina = paginaUitAdres() ?? this.pagina;
      void this.laad();
    });
    void this.laad();
  }

  private async laad() {
    this.probleem = undefined;
    if (!toegang() || this.pagina !== 'brief') {
      this.requestUpdate();
      return;
    }
    try {
      this.brief = await haal<Brief>('/brieven/001');
    } catch (fout) {
      if (!(fout instanceof Probleem)) {
        throw fout;
      }
      if (fout.status === 401) {
        vergeetToegang();
      }
      this.probleem = fout;
    }
  }

  protected override render() {
    return html`
      <header class="pols-kop">
        <div class="pols-breedte">
          <p class="pols-merk"><img src="/pols.svg" alt="" width="40" height="40" /> Pols</p>
          <p class="pols-ondertitel">De vinger aan de pols van sociaal ontwikkelbedrijven</p>
          <nav aria-label="Pagina's">
            <ul class="pols-links pols-paginas">
              ${PAGINAS.map(
                ([pagina, naam]) => html`<li><a href=${`#/${pagina}`} aria-current=${pagina === this.pagina ? 'page' : nothing}>${naam}</a></li>`,
              )}
            </ul>
          </nav>
        </div>
      </header>
      <main id="inhoud" class="pols-breedte" tabindex="-1">
        ${this.probleem ? this.melding(this.probleem) : nothing}
        ${toegang() ? this.inhoud() : html`<pols-toegang @toegang=${() => this.laad()}></pols-toegang>`}
      </main>
      <footer class="pols-voet">
        <div class="pols-breedte">
          <p class="utrecht-paragraph">
            De sector in de demonstratie is verzonnen: geen enkel getal hier gaat over bestaande mensen of over een bestaand bedrijf.
            De cijfers van de brief komen uit de brief.
          </p>
          <nav aria-label="Meer over deze cijfers">
            <ul class="pols-links">
              <li><a class="utrecht-link" href="/publicaties">Publicaties voor iedereen</a></li>
              <li><a class="utrecht-link" href="/api-docs">Alle gegevens via de API</a></li>
              <li><a class="utrecht-link" href="/openapi.json">OpenAPI-document</a></li>
              <li><a class="utrecht-link" href="/toegankelijkheid">Toegankelijkheidsverklaring</a></li>
            </ul>
          </nav>
        </div>
      </footer>
    `;
  }

  private inhoud() {
    if (this.pagina === 'vergelijking') {
      return html`<pols-vergelijking></pols-vergelijking>`;
    }
    if (this.pagina === 'aanlevering') {
      return html`<pols-aanlevering></pols-aanlevering>`;
    }
    return this.brief
      ? html`<pols-brief .brief=${this.brief}></pols-brief><pols-verkenner></pols-verkenner>`
      : this.probleem
        ? nothing
        : html`<h1 class="utrecht-heading-1">De brief naast de cijfers van nu</h1><p class="utrecht-paragraph" role="status">De cijfers worden opgehaald.</p>`;
  }

  private melding(probleem: Probleem) {
    return html`
      <section class="utrecht-alert utrecht-alert--error" role="alert">
        <div class="utrecht-alert__content">
          <h2 class="utrecht-heading-3">${probleem.titel}</h2>
          <p class="utrecht-paragraph">${probleem.message}</p>
          ${probleem.traceId ? html`<p class="utrecht-paragraph">Kenmerk voor de beheerder: ${probleem.traceId}</p>` : nothing}
          <button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${() => this.laad()}>Probeer opnieuw</button>
        </div>
      </section>
    `;
  }
}
