import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, LabelLayout, SVGRenderer]);

/** A picture of figures that also stand in a table; the text says in words what the picture shows. */
@customElement('pols-grafiek')
export class PolsGrafiek extends LitElement {
  @property({ attribute: false }) opties: EChartsCoreOption = {};
  @property() tekst = '';
  @property({ type: Number }) hoogte = 320;
  private grafiek?: EChartsType;
  private readonly waarnemer = new ResizeObserver(() => this.grafiek?.resize());

  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.waarnemer.disconnect();
    this.grafiek?.dispose();
    this.grafiek = undefined;
  }

  protected override updated() {
    const doek = this.querySelector<HTMLElement>('.pols-doek');
    if (!doek) {
      return;
    }
    if (!this.grafiek) {
      this.grafiek = init(doek, undefined, { renderer: 'svg' });
      this.waarnemer.observe(doek);
    }
    this.grafiek.resize();
    this.grafiek.setOption({ ...this.opties, animation: false }, true);
  }

  protected override render() {
    return html`<div class="pols-doek" role="img" aria-label=${this.tekst} style="height:${this.hoogte}px"></div>`;
  }
}
