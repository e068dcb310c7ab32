import { html, nothing, svg } from 'lit';
import { toonWaarde } from './getal';
import { liggingInWoorden, naamVan, opLijn, strookInWoorden, toonOf, verloop, type Cijfer, type Stand, type Vergelijking, type Verschil } from './vergelijking';
import './pols-grafiek';

/** The middle half of the group, its median, and the own value. */
export function strook(cijfer: Cijfer, stand: Stand) {
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

export function standentabel(v: Vergelijking, laatste: { cijfer: Cijfer; stand: Stand }[]) {
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

/** How it went, of the company and of the group. */
export function gang(cijfer: Cijfer) {
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

export function verschiltabel(v: Verschil) {
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
