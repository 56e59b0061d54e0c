import type { CardVerb } from '../../core/contracts/card-actions';
import { buttonTitle } from '../cards/button-title';
import { chooseCard } from '../cards/founding/choose-card';
import { button } from '../cards/parts';
import { wordsCard } from '../cards/refusal-card';
import { inChest, refused, type ChestPress, type Press } from '../press';
import { cardReply, type Reply } from '../reply';
import type { BotServices } from '../services';
import { commonWords } from '../words/en-gb/common';
import { findPanels, type KnownPanel } from './find-panels';

type PanelVerb = Extract<CardVerb, 'panel.show' | 'waiting.show' | 'members.remind'>;
type PanelHandle<Verb extends PanelVerb> = (
  press: ChestPress<Verb>,
  panel: KnownPanel,
  services: BotServices,
) => Promise<Reply>;

/** Handles a press about the panel that it names, or the only one there is; asks which one where there are several. */
export function onItsPanel<Verb extends PanelVerb>(
  handle: PanelHandle<Verb>,
): (press: Press<Verb>, services: BotServices) => Promise<Reply> {
  return async (press, services) => {
    const panels = await findPanels(press, services, press.data);
    const [first, second] = panels;
    if (first === undefined) return noPanel(press, services);
    if (second !== undefined) return askWhich(press.verb, panels);
    const membership = press.memberships.find((each) => each.chest === first.chest);
    if (membership === undefined) return refused(press, services, { code: 'not-allowed' });
    return handle(inChest(press, services, membership), first, services);
  };
}

function noPanel(press: Press, services: BotServices): Reply {
  const { panel } = press.data as { readonly panel?: string };
  if (panel !== undefined) return refused(press, services, { code: 'not-allowed' });
  return cardReply(
    wordsCard({ title: commonWords.noPanel, next: commonWords.noPanelNext }),
    commonWords.noPanel,
  );
}

function askWhich(verb: PanelVerb, panels: readonly KnownPanel[]): Reply {
  const isOneChest = new Set(panels.map((each) => each.chest)).size === 1;
  const actions = panels.map((each) =>
    button(buttonTitle(isOneChest ? each.name : each.roundName), verb, {
      chest: each.chest,
      panel: each.panel,
    }),
  );
  return cardReply(chooseCard('panel', actions), commonWords.whichPanel);
}
