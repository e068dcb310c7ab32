import { LitElement, html, nothing, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Probleem, bewaar, haal } from './api';
import { toonDatum, toonWaarde } from './getal';
import { groepInWoorden, liggingInWoorden, naamVan, opLijn, strookInWoorden, toonOf, verloop, type Bedrijf, type Cijfer, type Stand, type Vergelijking, type Verschil } from './vergelijking';
import './pols-grafiek';

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
        ${this.probleem ? this.melding(this.probleem) : this.vergelijking ? this.uitkomst(this.vergelijking) : this.leeg()}
      </div>
    `;
  }

  private leeg() {
    return this.bedrijven.length === 0
      ? html`<p class="utrecht-paragraph">Er is in deze periode geen bedrijf waarvan u de vergelijking kunt zien.</p>`
      : nothing;
  }

  private melding(probleem: Probleem) {
    return html`<div class="utrecht-alert utrecht-alert--error" role="alert"><div class="utrecht-alert__content"><strong>${probleem.titel}</strong><p class="utrecht-paragraph">${probleem.message}</p></div></div>`;
  }

  private uitkomst(v: Vergelijking) {
    const laatste = v.cijfers.map((cijfer) => ({ cijfer, stand: cijfer.verloop.at(-1)! }));
    const gekozen = v.cijfers[this.verlopend] ?? v.cijfers[0]!;
    return html`
      <h2 class="utrecht-heading-2">${v.naam}, ${v.periode}</h2>
      <p class="utrecht-paragraph">${groepInWoorden(v)} Zoals bekend op ${toonDatum(v.kennisdatum)}. De balk is de middelste helft van de groep, de streep de mediaan, de stip de eigen waarde.</p>
      <div class="pols-stroken">
        ${laatste.map(({ cijfer, stand }) => html`<figure><figcaption>${naamVan(cijfer)}</figcaption>${this.strook(cijfer, stand)}</figure>`)}
      </div>
      ${this.tabel(v, laatste)}
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
      ${this.verloop(gekozen)}
      <h2 class="utrecht-heading-2">Waardoor het anders is</h2>
      <p class="utrecht-paragraph">Het verschil met het gemiddelde bedrijf van de groep, verdeeld over waar het vandaan komt. De delen tellen op tot het verschil.</p>
      ${this.verschillen.map((verschil) => this.verschil(verschil))}
    `;
  }

  private strook(cijfer: Cijfer, stand: Stand) {
    const tekst = strookInWoorden(cijfer, stand);
    const { p25, mediaan, p75, afgerond } = stand;
    if (p25 === null || mediaan === null || p75 === null) {
      return html`<p class="utrecht-paragraph">${tekst}.</p>`;
    }
    const [van, midden, tot, eigen] = opLijn([p25, mediaan, p75, ...(afgerond === null ? [] : [afgerond])]);
    return html`<svg class="pols-strook" viewBox="0 0 100 12" role="img" aria-label=${tekst}>
      ${svg`<line x1="0" x2="100" y1="6" y2="6" class="pols-strook-lijn" />
        <rect x=${van!} width=${Math.max(0.5, tot! - van!)} y="2" height="8" class="pols-strook-balk" />
        <line x1=${midden!} x2=${midden!} y1="1" y2="11" class="pols-strook-mediaan" />
        ${eigen === undefined ? nothing : svg`<circle cx=${eigen} cy="6" r="2.4" class="pols-strook-eigen" />`}`}
    </svg>`;
  }

  private tabel(v: Vergelijking, laatste: { cijfer: Cijfer; stand: Stand }[]) {
    return html`
      <div class="pols-schuif" role="region" aria-label="Cijfers naast de groep" tabindex="0">
        <table>
          <caption>
            ${v.naam} naast de groep, ${v.periode}
          </caption>
          <thead>
            <tr>
              <th scope="col">Cijfer</th>
              <th scope="col" class="getal">Eigen</th>
              <th scope="col" class="getal">Kwart ligt onder</th>
              <th scope="col" class="getal">Mediaan</th>
              <th scope="col" class="getal">Kwart ligt boven</th>
              <th scope="col" class="getal">Bedrijven</th>
              <th scope="col">Ligging</th>
            </tr>
          </thead>
          <tbody>
            ${laatste.map(({ cijfer, stand }) => {
              const groep = (waarde: number | null) => html`<td class="getal">${toonOf(waarde, cijfer.eenheid, stand.groepssymbool)}</td>`;
              return html`<tr>
                <th scope="row">${naamVan(cijfer)}</th>
                <td class="getal">${toonOf(stand.afgerond, cijfer.eenheid, stand.symbool)}</td>
                ${groep(stand.p25)} ${groep(stand.mediaan)} ${groep(stand.p75)}
                <td class="getal">${stand.aantal}</td>
                <td>${liggingInWoorden(stand.ligging)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    `;
  }

  private verloop(cijfer: Cijfer) {
    return html`
      <figure>
        <figcaption>${naamVan(cijfer)}</figcaption>
        <pols-grafiek .opties=${verloop(cijfer)} .tekst=${`Staafdiagram van ${naamVan(cijfer)} per periode, eigen en mediaan van de groep. De tabel hieronder bevat dezelfde cijfers.`}></pols-grafiek>
      </figure>
      <div class="pols-schuif" role="region" aria-labelledby="verloop" tabindex="0">
        <table>
          <caption>
            ${naamVan(cijfer)} per periode
          </caption>
          <thead>
            <tr>
              <th scope="col">Periode</th>
              <th scope="col" class="getal">Eigen</th>
              <th scope="col" class="getal">Mediaan van de groep</th>
            </tr>
          </thead>
          <tbody>
            ${cijfer.verloop.map(
              (s) => html`<tr>
                <th scope="row">${s.periode}</th>
                <td class="getal">${toonOf(s.afgerond, cijfer.eenheid, s.symbool)}</td>
                <td class="getal">${toonOf(s.mediaan, cijfer.eenheid, s.groepssymbool)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private verschil(v: Verschil) {
    if (v.verschil === null) {
      return html`<p class="utrecht-paragraph">${v.naam}: over te weinig bedrijven is genoeg bekend om het verschil te verdelen.</p>`;
    }
    const cel = (waarde: number | null, eenheid: string | null) => html`<td class="getal">${waarde === null || !eenheid ? '' : toonWaarde(waarde, eenheid)}</td>`;
    return html`
      <div class="pols-schuif" role="region" aria-label=${`Verschil ${v.naam}`} tabindex="0">
        <table>
          <caption>
            ${v.naam}: verschil met ${v.bedrijven} andere bedrijven
          </caption>
          <thead>
            <tr>
              <th scope="col">Door</th>
              <th scope="col" class="getal">Eigen</th>
              <th scope="col" class="getal">Groep</th>
              <th scope="col" class="getal">Bijdrage aan het verschil</th>
            </tr>
          </thead>
          <tbody>
            ${v.delen.map((deel) => html`<tr><th scope="row">${deel.naam}</th>${cel(deel.eigen, deel.eenheid)}${cel(deel.groep, deel.eenheid)}${cel(deel.bijdrage, v.eenheid)}</tr>`)}
          </tbody>
          <tfoot>
            <tr><th scope="row">samen</th>${cel(v.eigen, v.eenheid)}${cel(v.groep, v.eenheid)}${cel(v.verschil, v.eenheid)}</tr>
          </tfoot>
        </table>
      </div>
    `;
  }

  private async download() {
    await this.probeer(() => bewaar(`/vergelijkingen/${this.sobId}`, this.vraag, `vergelijking-${this.vraag['periode']}.csv`));
  }
}
