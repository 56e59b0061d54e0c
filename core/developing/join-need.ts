import { requireRole, type Actor } from '../kernel/actor';
import type { NeedId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Ports } from '../ports/ports';
import { changeRow, unchanged } from '../founding/change-row';
import type { Band, Need, Voice } from './need';
import { leadStates } from './need-states';
import type { NeedView } from './need-view';
import { showNeed } from './show-need';
import { ownVoice, withVoices } from './voices';

export type JoinNeedPorts = Pick<Ports, 'recent' | 'needs' | 'clock'>;

export interface JoinNeedInput {
  readonly need: NeedId;
  /** How many people a month they see themselves. */
  readonly band?: Band | undefined;
}

/**
 * Adds somebody to a need that says what they were about to raise: they count among its raisers, with a band of their
 * own, and are told when it moves. Joining again changes nothing, or only their band. Refuses wrong-state for a need
 * that is settled.
 */
export const joinNeed =
  (ports: JoinNeedPorts) =>
  async (actor: Actor, { need, band }: JoinNeedInput): Promise<Outcome<NeedView>> => {
    const allowed = requireRole(actor, 'link-worker', 'officer', 'lead');
    if (!allowed.ok) return allowed;
    const chest = await ports.recent.chest();
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const at = ports.clock.now();
    const joined = await changeRow(ports.needs, need, (value, row) => {
      if (!leadStates.includes(value.state)) {
        return refuse({ code: 'wrong-state', state: value.state, act: 'join' });
      }
      const next = withOwnVoice(value, { person: actor.key, at, ...(band === undefined ? {} : { band }) });
      if (next === value) return unchanged(value);
      const about = [row.key, row.version + 1];
      const told = newEvent(actor, at, { kind: 'need-joined', chain: 'chest', about, facts: { need } });
      return done({ value: { ...next, touchedAt: at }, events: [told] });
    });
    return joined.ok ? done(showNeed(actor, chest.value, joined.value)) : joined;
  };

function withOwnVoice(need: Need, voice: Voice): Need {
  const isFirst = need.raisers[0] === voice.person;
  const held = isFirst ? need : ownVoice(need, voice.person);
  if (held !== undefined && (voice.band === undefined || held.band === voice.band)) return need;
  if (isFirst) return { ...need, ...(voice.band === undefined ? {} : { band: voice.band }) };
  const others = (need.voices ?? []).filter((each) => each !== held);
  return withVoices(need, [...others, voice]);
}
