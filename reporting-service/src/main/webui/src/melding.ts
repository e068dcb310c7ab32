import { html } from 'lit';
import type { Probleem } from './api';

/** Why there is no answer. */
export function melding(probleem: Probleem) {
  return html`<div class="utrecht-alert utrecht-alert--error" role="alert"><div class="utrecht-alert__content"><strong>${probleem.titel}</strong><p class="utrecht-paragraph">${probleem.message}</p></div></div>`;
}
