import { inFundTeam, type Actor } from '../kernel/actor';
import type { ApplicationId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { Ports } from '../ports/ports';
import { newestVersion } from './application';
import type { ApplicationFile } from './arrival-view';
import { readingOf } from './describe-application';
import { openableQuestions } from './openable-questions';
import { mayWithdraw } from './withdraw-application';

export type SeeApplicationPorts = Pick<Ports, 'recent' | 'rounds' | 'applications' | 'seats'>;

/**
 * One application with everything that the fund team needs to look it through. Whoever is excluded from it on its panel
 * is refused (conflicted) here too. Refuses not-allowed and not-found.
 */
export const seeApplication =
  (ports: SeeApplicationPorts) =>
  async (actor: Actor, input: { readonly application: ApplicationId }): Promise<Outcome<ApplicationFile>> => {
    if (!inFundTeam(actor)) return refuse({ code: 'not-allowed' });
    const [chest, row, seats] = await Promise.all([
      ports.recent.chest(),
      ports.applications.find(input.application),
      ports.seats.ofMember(actor.key),
    ]);
    if (chest === undefined || row === undefined) return refuse({ code: 'not-found' });
    const isExcluded = seats.some((seat) => seat.value.interests[input.application] === 'excluded');
    if (isExcluded) return refuse({ code: 'conflicted' });
    const round = await ports.rounds.find(row.value.round);
    if (round === undefined) return refuse({ code: 'not-found' });
    const application = row.value;
    const { state, channel, receivedAt, contact, secondContact, helper, asked, entry } = application;
    const { withdrawnBecause, leftOutBecause, looksAutomatic } = application;
    return done({
      ...readingOf(chest.value, round.value, application),
      state,
      channel,
      receivedAt,
      changedAt: newestVersion(application).frozenAt,
      canWithdraw: mayWithdraw(state),
      questions: openableQuestions({ chest: chest.value, round: round.value }, application),
      ...present({ contact, secondContact, helper, asked, language: entry?.language }),
      ...present({ withdrawnBecause, leftOutBecause, looksAutomatic }),
    });
  };
