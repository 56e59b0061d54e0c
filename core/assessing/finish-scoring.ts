import type { Actor } from '../kernel/actor';
import type { PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Saved } from '../kernel/row';
import type { Ports } from '../ports/ports';
import { editRow } from './edit-row';
import { applicationsOfPanel } from './panel-application';
import { noSeat, roundWhen } from './panel-place';
import { seatKey } from './seat';

export type FinishScoringPorts = Pick<Ports, 'recent' | 'rounds' | 'seats' | 'scores' | 'clock'>;

/**
 * A member says that they have scored everything: from then on their scores stand. Doing it again changes nothing.
 * Refuses not-found, not-on-panel, round-closed, and scores-missing with how many applications they have neither scored
 * nor declared themselves excluded from.
 */
export const finishScoring =
  (ports: FinishScoringPorts) =>
  async (actor: Actor, input: { readonly panel: PanelId }): Promise<Outcome<Saved>> => {
    const panel = await ports.recent.panel(input.panel);
    if (panel === undefined) return refuse({ code: 'not-found' });
    const [seat, standing, summaries] = await Promise.all([
      ports.seats.find(seatKey(input.panel, actor.key)),
      ports.scores.standingOf(input.panel, actor.key),
      ports.recent.applicationsOf(panel.value.round),
    ]);
    if (seat === undefined) return noSeat(actor);
    if (seat.value.finishedAt !== undefined) return done({ version: seat.version });
    const round = await roundWhen(ports, panel.value.round, ['scoring']);
    if (!round.ok) return round;
    const scored = new Set(standing.map((score) => `${score.application}|${score.applicationVersion}`));
    const missing = applicationsOfPanel(summaries, panel.value).filter(
      ({ id, versionNumber }) =>
        seat.value.interests[id] !== 'excluded' && !scored.has(`${id}|${versionNumber}`),
    );
    if (missing.length > 0) return refuse({ code: 'scores-missing', missing: missing.length });
    const finishedAt = ports.clock.now();
    const saved = await editRow(ports.seats, seat, (row) => {
      if (row.value.finishedAt !== undefined) return done({ value: row.value, events: [] });
      const finished = newEvent(actor, finishedAt, {
        kind: 'scoring-finished',
        chain: panel.value.round,
        about: [row.key, row.version + 1],
        facts: { panel: input.panel, scores: standing.length },
      });
      return done({ value: { ...row.value, finishedAt }, events: [finished] });
    });
    return saved.ok ? done({ version: saved.value.version }) : saved;
  };
