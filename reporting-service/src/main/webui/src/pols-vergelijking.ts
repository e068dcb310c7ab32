import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Probleem, bewaar, haal } from './api';
import { toonDatum } from './getal';
import { melding } from './melding';
import { groepInWoorden, naamVan, type Bedrijf, type Vergelijking, type Verschil } from './vergelijking';
import { gang, standentabel, strook, verschiltabel } from './vergelijkingsbeeld';

/** A company beside its peers: a strip per figure, how it went, and what explains the difference. */
@customElement('pols-vergelijking')
export class PolsVergelijking extends LitElement {
  @state() private bedrijven: Bedrijf[] = [];
  @state() private vergelijking?: Vergelijking;
  @state() private verschillen: Verschil[] = [];
  @state() private probleem?: Probleem;
  @state() private verlopend = 0;
  private sobId = '';
  private vraag: Record<string, string | undefined> = { periode: '2021' };

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.probeer(() => this.haalBedrijven());
  }

  private async haalBedrijven() {
    this.bedrijven = (await haal<{ items: Bedrijf[] }>('/vergelijkingen', this.vraag)).items;
  }

  private async probeer(doe: () => Promise<void>) {
    this.probleem = undefined;
    try {
      await doe();
    } catch (fout) {
      if (!(fout instanceof Probleem)) {
        throw fout;
      }
      this.vergelijking = undefined;
      this.probleem = fout;
    }
  }

  private async verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const vorm = new FormData(gebeurtenis.target as HTMLFormElement);
    const veld = (naam: string) => vorm.get(naam)?.toString().trim() || undefined;
    this.vraag = { periode: veld('periode'), kennisdatum: veld('kennisdatum') };
    await this.probeer(async () => {
      await this.haalBedrijven();
      const gekozen = veld('bedrijf');
      this.sobId = this.bedrijven.find((b) => b.sobId === gekozen)?.sobId ?? this.bedrijven[0]?.sobId ?? '';
      if (!this.sobId) {
        this.vergelijking = undefined;
        return;
      }
      const pad = `/vergelijkingen/${this.sobId}`;
      const [vergelijking, { verschillen }] = await Promise.all([
        haal<Vergelijking>(pad, this.vraag),
        haal<{ verschillen: Verschil[] }>(`${pad}/verschillen`, this.vraag),
      ]);
      this.vergelijking = vergelijking;
      this.verschillen = verschillen;
      this.verlopend = 0;
    });
  }

  protected override render() {
    return html`
      <h1 class="utrecht-heading-1">Een bedrijf naast zijn gelijken</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        De cijfers van een sociaal ontwikkelbedrijf naast die van bedrijven met dezelfde taak en grootte. Van de andere bedrijven ziet u
        alleen het midden, nooit een bedrijf apart.
      </p>
      <form class="pols-vragen" aria-label="Vergelijking kiezen" @submit=${this.verstuur}>
        <div>
          <label for="bedrijf">Bedrijf</label>
          <select id="bedrijf" name="bedrijf">
            ${this.bedrijven.map((b) => html`<option value=${b.sobId}>${b.naam}</option>`)}
          </select>
        </div>
        <div>
          <label for="periode">Periode (2021, 2021-H1, 2021-Q2 of 2021-03)</label>
          <input id="periode" name="periode" value="2021" required />
        </div>
        <div>
          <label for="kennisdatum">Kennisdatum (leeg is nu)</label>
          <input id="kennisdatum" name="kennisdatum" type="date" />
        </div>
        <button type="submit" class="utrecht-button utrecht-button--primary-action">Vergelijk</button>
      </form>
      <div aria-live="polite">
        ${this.probleem ? melding(this.probleem) : this.vergelijking ? this.uitkomst(this.vergelijking) : this.leeg()}
      </div>
    `;
  }

  private leeg() {
    return this.bedrijven.length === 0
      ? html`<p class="utrecht-paragraph">Er is in deze periode geen bedrijf waarvan u de vergelijking kunt zien.</p>`
      : nothing;
  }

  private uitkomst(v: Vergelijking) {
    const laatste = v.cijfers.map((cijfer) => ({ cijfer, stand: cijfer.verloop.at(-1)! }));
    const gekozen = v.cijfers[this.verlopend] ?? v.cijfers[0]!;
    return html`
      <h2 class="utrecht-heading-2">${v.naam}, ${v.periode}</h2>
      <p class="utrecht-paragraph">${groepInWoorden(v)} Zoals bekend op ${toonDatum(v.kennisdatum)}. De balk is de middelste helft van de groep, de streep de mediaan, de stip de eigen waarde.</p>
      <div class="pols-stroken">
        ${laatste.map(({ cijfer, stand }) => html`<figure><figcaption>${naamVan(cijfer)}</figcaption>${strook(cijfer, stand)}</figure>`)}
      </div>
      ${standentabel(v, laatste)}
      <p><button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${() => this.download()}>Download alle perioden (CSV)</button></p>
      <h2 class="utrecht-heading-2" id="verloop">Hoe het ging</h2>
      <div class="pols-vragen">
        <div>
          <label for="verlopend">Cijfer</label>
          <select id="verlopend" @change=${(e: Event) => (this.verlopend = (e.target as HTMLSelectElement).selectedIndex)}>
            ${v.cijfers.map((c) => html`<option ?selected=${c === gekozen}>${naamVan(c)}</option>`)}
          </select>
        </div>
      </div>
      ${gang(gekozen)}
      <h2 class="utrecht-heading-2">Waardoor het anders is</h2>
      <p class="utrecht-paragraph">Het verschil met het gemiddelde bedrijf van de groep, verdeeld over waar het vandaan komt. De delen tellen op tot het verschil.</p>
      ${this.verschillen.map(verschiltabel)}
    `;
  }

  private async download() {
    await this.probeer(() => bewaar(`/vergelijkingen/${this.sobId}`, this.vraag, `vergelijking-${this.vraag['periode']}.csv`));
  }
}
