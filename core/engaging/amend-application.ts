import { changeRow, unchanged } from '../founding/change-row';
import { requireApplicant, type Actor } from '../kernel/actor';
import { refuse, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import { newestVersion, type Application } from './application';
import { holdsForm, withVersion } from './change-application';
import { changeableUntil, isInTime } from './deadline';
import { followGroup } from './follow-group';
import type { Amendment } from './intake';
import { readFrame, type FormFrame } from './sent-form';
import type { Accepted } from './submit-application';
import { tellChanged } from './tell-contact';

export type AmendApplicationPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'panels' | 'groups' | 'applications' | 'mail' | 'clock'
>;

/**
 * Takes in a group's change to its own application: a newer version is frozen beside those before. Possible until the
 * round closes (or the late pass ends), by the moment of sending, while nobody has begun to look it through. The same
 * change twice is one. Refuses not-allowed, not-found, wrong-state, round-closed, changed-since-opened, too-large, and
 * what is wrong with the answers.
 */
export const amendApplication =
  (ports: AmendApplicationPorts) =>
  async (actor: Actor, input: Amendment & Accepted): Promise<Outcome<Row<Application>>> => {
    const allowed = requireApplicant(actor, input.application);
    if (!allowed.ok) return allowed;
    const standing = await ports.applications.find(input.application);
    if (standing === undefined) return refuse({ code: 'not-found' });
    const frame = await readFrame(ports, standing.value.round);
    if (!frame.ok) return frame;
    const changed = await changeRow(ports.applications, input.application, (application, row) => {
      if (holdsForm(application, input.nonce)) return unchanged(application);
      const refusal = faultIn(application, frame.value, input);
      return refusal ?? withVersion(actor, ports.clock.now(), frame.value, row, input, 'amend');
    });
    if (!changed.ok) return changed;
    await followGroup(ports, changed.value.value);
    await tellChanged(ports, changed.value.value, input.nonce);
    return changed;
  };

function faultIn(application: Application, { round }: FormFrame, input: Amendment & Accepted) {
  const { state, latePass } = application;
  if (state !== 'submitted') return refuse({ code: 'wrong-state', state, act: 'amend' });
  const inTime = isInTime(round, input.acceptedAt) || input.acceptedAt < changeableUntil(round, latePass);
  if (!inTime) return refuse({ code: 'round-closed' });
  const version = newestVersion(application).number;
  return version === input.over ? undefined : refuse({ code: 'changed-since-opened', version });
}
