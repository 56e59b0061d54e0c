import { hasRole, inFundTeam } from '../../../core/kernel/actor';
import { applicationsCard } from '../../cards/engaging/applications-card';
import { wordsCard } from '../../cards/refusal-card';
import { refused } from '../../press';
import { cardReply } from '../../reply';
import { applicationWords } from '../../words/en-gb/engaging';
import { inOneChest } from '../choose-chest';
import { currentRound } from '../current-round';

/** The applications of the fund's current round, as this person may see them. */
export const showApplications = inOneChest<'applications.show'>(
  ({ actor }) => inFundTeam(actor) || hasRole(actor, 'panel-member', 'chair'),
  async (press, view, services) => {
    const round = currentRound(view.rounds);
    if (round === undefined) {
      const words = { title: applicationWords.none, next: applicationWords.noneNext };
      return cardReply(wordsCard(words), words.title);
    }
    const lines = await press.useCases.listApplications({ round: round.id });
    if (!lines.ok) return refused(press, services, lines.refusal);
    return cardReply(
      applicationsCard(view.id, round.name, lines.value),
      applicationWords.listTitle(round.name),
    );
  },
);
