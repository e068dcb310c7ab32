import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { bewaarToegang } from './toegang';

/** Asks for an access token: there is no figure without one. */
@customElement('pols-toegang')
export class PolsToegang extends LitElement {
  protected override createRenderRoot() {
    return this;
  }

  private verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const token = new FormData(gebeurtenis.target as HTMLFormElement).get('token');
    if (typeof token === 'string' && token.trim()) {
      bewaarToegang(token);
      this.dispatchEvent(new CustomEvent('toegang'));
    }
  }

  protected override render() {
    return html`
      <h1 class="utrecht-heading-1">Toegang</h1>
      <p class="utrecht-paragraph">
        Pols toont cijfers aan organisaties die zich bekendmaken met een toegangstoken. Op uw eigen machine geeft
        <code class="utrecht-code">./pols token --als cedris</code> er een.
      </p>
      <form class="utrecht-form pols-reactie" @submit=${this.verstuur}>
        <div class="utrecht-form-field">
          <label class="utrecht-form-label" for="token">Toegangstoken</label>
          <textarea id="token" name="token" rows="4" class="utrecht-textarea" autocomplete="off" spellcheck="false" required></textarea>
        </div>
        <button type="submit" class="utrecht-button utrecht-button--primary-action">Toon de cijfers</button>
      </form>
    `;
  }
}
