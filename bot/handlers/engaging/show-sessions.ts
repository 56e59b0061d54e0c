import { hasRole, inFundTeam } from '../../../core/kernel/actor';
import { sessionsCard } from '../../cards/engaging/sessions-card';
import { refused } from '../../press';
import { cardReply } from '../../reply';
import { sessionWords } from '../../words/en-gb/sessions';
import { inOneChest } from '../choose-chest';

/** The workshops and surgeries of one fund that are still to come. */
export const showSessions = inOneChest<'sessions.show'>(
  ({ actor }) => inFundTeam(actor) || hasRole(actor, 'link-worker'),
  async (press, view, services) => {
    const outreach = await press.useCases.seeOutreach({});
    if (!outreach.ok) return refused(press, services, outreach.refusal);
    const now = services.clock.now();
    const toCome = outreach.value.sessions.filter(
      ({ state, endsAt }) => state === 'planned' && endsAt >= now,
    );
    return cardReply(sessionsCard(view.id, view.name, toCome), sessionWords.title);
  },
);
