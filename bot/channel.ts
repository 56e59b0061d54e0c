import type { Channel } from '../core/ports/channel';
import { digestCard } from './cards/assessing/digest-card';
import { wordsCard } from './cards/refusal-card';
import { postInOwnChat } from './own-chat';
import { cardReply } from './reply';
import type { BotServices } from './services';
import { showPanelCard } from './show-panel-card';
import { showPollCard } from './show-poll-card';
import { digestWords } from './words/en-gb/assessing';

/** What the product says of its own accord: the panel's shared card, and messages in people's own chats. */
export function createChannel(services: BotServices): Channel {
  return {
    showPanel: (chest, panel) => showPanelCard(services, chest, panel, 'in-place'),
    showPoll: (chest, round) => showPollCard(services, chest, round, 'in-place'),
    remind: async (chest, person, waiting) => {
      const near = await services.references.ofPanel(chest, waiting.panel);
      const message = cardReply(digestCard(chest, waiting), digestWords.title(waiting.panelName));
      return postInOwnChat(services, person, message, near);
    },
    tell: (_chest, person, words) =>
      postInOwnChat(services, person, cardReply(wordsCard(words), words.title), undefined),
  };
}
