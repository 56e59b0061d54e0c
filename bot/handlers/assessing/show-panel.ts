import { hasRole } from '../../../core/kernel/actor';
import { wordsCard } from '../../cards/refusal-card';
import { refused } from '../../press';
import { cardReply } from '../../reply';
import { showPanelCard } from '../../show-panel-card';
import { panelWords } from '../../words/en-gb/assessing';
import { onItsPanel } from '../choose-panel';

/** Ties the channel to the panel and posts its round card there. For those who run the round or chair its panel. */
export const showPanel = onItsPanel<'panel.show'>(async (press, { chest, panel }, services) => {
  if (!hasRole(press.actor, 'lead', 'officer', 'chair')) {
    return refused(press, services, { code: 'not-allowed' });
  }
  const { place } = press.from;
  if (place.kind === 'personal') {
    const words = { title: panelWords.onlyInChannel, next: panelWords.onlyInChannelNext };
    return cardReply(wordsCard(words), words.title);
  }
  await services.references.bind({ chest, panel }, place.conversationId);
  await showPanelCard(services, chest, panel, 'afresh');
  return { kind: 'text', text: panelWords.posted };
});
