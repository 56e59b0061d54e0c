import type { Actor } from '../kernel/actor';
import type { PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Saved } from '../kernel/row';
import { changeRow } from '../founding/change-row';
import type { Ports } from '../ports/ports';
import { authoriseOnPanel } from './authorise-panel';
import { isChair } from './panel-roles';

export type RevealScoresPorts = Pick<Ports, 'recent' | 'panels' | 'clock'>;

/**
 * Lets members see the means, by the chair and on record, once scoring is closed. Doing it again changes nothing.
 * Refuses not-allowed, not-found, and wrong-state while members still score.
 */
export const revealScores =
  (ports: RevealScoresPorts) =>
  async (actor: Actor, input: { readonly panel: PanelId }): Promise<Outcome<Saved>> => {
    const allowed = await authoriseOnPanel(ports, actor, input.panel, isChair);
    if (!allowed.ok) return allowed;
    const saved = await changeRow(ports.panels, input.panel, (value) => {
      if (value.stage === 'revealed') return done({ value, events: [] });
      if (value.stage === 'scoring')
        return refuse({ code: 'wrong-state', state: 'scoring', act: 'reveal-scores' });
      const revealed = newEvent(actor, ports.clock.now(), {
        kind: 'scores-revealed',
        chain: value.round,
        about: [input.panel],
        facts: { panel: input.panel },
      });
      return done({ value: { ...value, stage: 'revealed' as const }, events: [revealed] });
    });
    return saved.ok ? done({ version: saved.value.version }) : saved;
  };
