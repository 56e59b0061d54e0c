import type { CardVerb } from '../../core/contracts/card-actions';
import type { ChestView } from '../../core/founding/chest-view';
import { buttonTitle } from '../cards/button-title';
import { chooseCard } from '../cards/founding/choose-card';
import { button } from '../cards/parts';
import { inChest, refused, type ChestPress, type Press } from '../press';
import { cardReply, type Reply } from '../reply';
import type { BotServices } from '../services';
import { commonWords } from '../words/en-gb/common';
import type { Membership } from '../ports';

type AnyChestVerb = Extract<
  CardVerb,
  'need.form' | 'needs.show' | 'sessions.show' | 'applications.show' | 'poll.show' | 'poll.post'
>;
type OneChestHandle<Verb extends AnyChestVerb> = (
  press: ChestPress<Verb>,
  view: ChestView,
  services: BotServices,
) => Promise<Reply>;

/**
 * Handles a press about the chest that it names, or the only one that fits; asks which one where there are several.
 * `fits` narrows to chests in which the act makes sense for the person; the use case decides all the same.
 */
export function inOneChest<Verb extends AnyChestVerb>(
  fits: (membership: Membership) => boolean,
  handle: OneChestHandle<Verb>,
): (press: Press<Verb>, services: BotServices) => Promise<Reply> {
  return async (press, services) => {
    const { chest } = press.data;
    const asked = press.memberships.filter((each) =>
      chest === undefined ? fits(each) : each.chest === chest,
    );
    const [first, second] = asked;
    if (first === undefined) return refused(press, services, { code: 'not-allowed' });
    if (second !== undefined) return askWhich(press, services, asked);
    const here = inChest(press, services, first);
    const view = await here.useCases.seeChest();
    if (!view.ok) return refused(press, services, view.refusal);
    if (!view.value.setUp) return refused(press, services, { code: 'not-set-up' });
    return handle(here, view.value, services);
  };
}

async function askWhich(
  press: Press<AnyChestVerb>,
  services: BotServices,
  asked: readonly Membership[],
): Promise<Reply> {
  const views = await Promise.all(
    asked.map((membership) => inChest(press, services, membership).useCases.seeChest()),
  );
  const actions = views.flatMap((view) =>
    view.ok ? [button(buttonTitle(view.value.name), press.verb, { chest: view.value.id })] : [],
  );
  return cardReply(chooseCard('fund', actions), commonWords.whichFund);
}
