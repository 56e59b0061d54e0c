import { hasRole, inFundTeam, type Actor } from '../kernel/actor';
import type { ApplicationId, RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { ApplicationSummary } from '../ports/applications';
import type { Ports } from '../ports/ports';
import type { Chest } from '../founding/chest';
import { headingOf } from './describe-application';
import { publicState } from './application-states';
import type { ApplicationLine } from './application-view';

export type ListApplicationsPorts = Pick<Ports, 'recent' | 'seats'>;

/**
 * The applications of a round in the order of coming in, for the fund team and panel members. Whoever is excluded from
 * one learns its reference and nothing else; outside the fund team the state is what the group itself is told, so that
 * nothing of a decision shows before release. Refuses not-allowed and not-found. Names may be a minute old; exclusions
 * are read now.
 */
export const listApplications =
  (ports: ListApplicationsPorts) =>
  async (actor: Actor, input: { readonly round: RoundId }): Promise<Outcome<readonly ApplicationLine[]>> => {
    if (!inFundTeam(actor) && !hasRole(actor, 'panel-member', 'chair')) {
      return refuse({ code: 'not-allowed' });
    }
    const [chest, round, applications, seats] = await Promise.all([
      ports.recent.chest(),
      ports.recent.round(input.round),
      ports.recent.applicationsOf(input.round),
      ports.seats.ofMember(actor.key),
    ]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (round === undefined) return refuse({ code: 'not-found' });
    const interests = Object.assign({}, ...seats.map((seat) => seat.value.interests)) as Record<
      ApplicationId,
      string
    >;
    const inOrder = [...applications].sort((left, right) => left.place - right.place);
    return done(
      inOrder.map((application) =>
        interests[application.id] === 'excluded'
          ? { id: application.id, state: publicState(application.state), open: false }
          : lineOf(application, chest.value, inFundTeam(actor)),
      ),
    );
  };

function lineOf(application: ApplicationSummary, chest: Chest, isFundTeam: boolean): ApplicationLine {
  return {
    ...headingOf(chest, application),
    state: isFundTeam ? application.state : publicState(application.state),
    open: true,
    askedPence: application.askedPence,
    sample: application.channel === 'import' && application.groupName === application.id,
    ...(isFundTeam ? arrivalOf(application) : {}),
  };
}

/** How it came in, for those who look it through. Who sent it is on its own page only. */
function arrivalOf({ channel, receivedAt, state, asked, looksAutomatic }: ApplicationSummary) {
  const answerBy = state === 'clarification-asked' ? asked?.dueAt : undefined;
  return { channel, receivedAt, ...present({ answerBy, looksAutomatic }) };
}
