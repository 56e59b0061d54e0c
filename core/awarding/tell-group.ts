import type { Actor } from '../kernel/actor';
import type { DecisionId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { letters, type LetterText } from './letters';

export type TellGroupPorts = Pick<Ports, 'recent' | 'decisions' | 'applications' | 'groups' | 'mail'>;

/** What became of a letter: sent, or to be copied and sent by hand where the fund's mail is off or we have no address. */
export interface ToldGroup extends LetterText {
  readonly told: 'sent' | 'off' | 'no-address';
}

/**
 * Writes to a group what the panel decided, once the decision is released; the same decision writes once. Run as the
 * reaction to a release. Refuses not-allowed to people, not-found, and wrong-state before release.
 */
export const tellGroup =
  (ports: TellGroupPorts) =>
  async (actor: Actor, input: { readonly decision: DecisionId }): Promise<Outcome<ToldGroup>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const decision = (await ports.decisions.find(input.decision))?.value;
    if (decision === undefined) return refuse({ code: 'not-found' });
    if (decision.step !== 'released') {
      return refuse({ code: 'wrong-state', state: decision.step, act: 'tell-group' });
    }
    const [chest, round, application] = await Promise.all([
      ports.recent.chest(),
      ports.recent.round(decision.round),
      ports.applications.find(decision.application),
    ]);
    if (chest === undefined || round === undefined || application === undefined) {
      return refuse({ code: 'not-found' });
    }
    const { group, groupName, title, id: reference, askedPence } = application.value;
    const { amountPence, conditions, reason } = decision;
    const words = letters[decision.outcome]({
      fundName: chest.value.name,
      helpContact: chest.value.helpContact,
      roundName: round.value.name,
      groupName,
      title,
      reference,
      askedPence,
      amountPence,
      conditions,
      reason,
    });
    const address = (await ports.groups.find(group))?.value.email;
    if (address === undefined) return done({ ...words, told: 'no-address' });
    const told = await ports.mail.send({ key: `outcome-${decision.id}`, to: address, ...words });
    return done({ ...words, told });
  };
