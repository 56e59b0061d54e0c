import type { JsonObject } from '../../../local/teams/client/wire';
import { at, cardAnswer, type BotAnswer, type SmallBot } from '../../local/teams/small-bot';

/** A bot that keeps count of one vote, so that a shared card has something honest to change. */
export interface PanelBot {
  /** Posts the panel's card in a channel, remembers where it is and answers its message id. */
  postCard(channelId: string, userIds: readonly string[]): Promise<string>;
}

const dropdown = {
  type: 'Input.ChoiceSet',
  id: 'mark',
  label: 'How well does it meet the need?',
  isRequired: true,
  errorMessage: 'Choose a mark from 0 to 4',
  choices: ['0 Not at all', '1 A little', '2 Partly', '3 Well', '4 Fully'].map((title, value) => ({
    title,
    value: String(value),
  })),
};

const comment = {
  type: 'Input.Text',
  id: 'comment',
  label: 'Comment',
  isMultiline: true,
  placeholder: 'What decided it for you?',
};

function sharedCard(voted: number, userIds: readonly string[]): JsonObject {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    refresh: { action: { type: 'Action.Execute', verb: 'panel.refresh', data: {} }, userIds: [...userIds] },
    body: [
      { type: 'TextBlock', text: 'Summer round: scoring is open', style: 'heading', wrap: true },
      {
        type: 'TextBlock',
        text: 'Scores are yours alone until the panel has finished.',
        isSubtle: true,
        wrap: true,
      },
      {
        type: 'FactSet',
        facts: [
          { title: 'Finished', value: `${voted} of 12 members` },
          { title: 'Closes', value: 'Friday 17 July 2026' },
        ],
      },
      {
        type: 'Container',
        style: 'warning',
        items: [
          { type: 'TextBlock', text: '**Two members** have not started', wrap: true, color: 'warning' },
        ],
      },
    ],
    actions: [
      {
        type: 'Action.Execute',
        title: 'Vote yes',
        verb: 'vote.cast',
        data: { item: 'i1' },
        style: 'positive',
      },
      { type: 'Action.Execute', title: 'Score an application', verb: 'score.open', data: { item: 'i1' } },
      { type: 'Action.OpenUrl', title: 'How scoring works', url: 'https://example.org/scoring' },
    ],
  };
}

function scoreForm(): JsonObject {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Drum circle for carers', style: 'heading', wrap: true },
      { type: 'TextBlock', text: 'Asks for £4,800 in Harold Hill. *Only you see this card.*', wrap: true },
      dropdown,
      comment,
      { type: 'Input.Toggle', id: 'unsure', title: 'I cannot judge this', value: 'false' },
    ],
    actions: [
      {
        type: 'Action.Execute',
        title: 'Save score',
        verb: 'score.save',
        data: { item: 'i1' },
        style: 'positive',
      },
    ],
  };
}

function ownCard(text: string): JsonObject {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text, style: 'heading', wrap: true }],
    actions: [{ type: 'Action.Execute', title: 'Change my vote', verb: 'vote.cast', data: {} }],
  };
}

async function reply(bot: SmallBot, activity: JsonObject, text: string): Promise<BotAnswer> {
  const path = `conversations/${encodeURIComponent(String(at(activity, 'conversation.id')))}/activities`;
  await bot.connector('POST', `${path}/${String(activity['id'])}`, {
    type: 'message',
    text,
    suggestedActions: { actions: [{ type: 'imBack', title: 'Help', value: 'help' }] },
  });
  return { status: 200 };
}

const found = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: ownCard('Drum circle for carers'),
  preview: {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: 'Drum circle for carers', text: 'Harold Hill, £4,800' },
  },
};

/** Teaches a small bot the part of a panel. */
export function makePanelBot(bot: SmallBot): PanelBot {
  const card = { path: '', id: '', userIds: [] as readonly string[], voted: 0 };
  const edit = (): Promise<unknown> =>
    bot.connector('PUT', `${card.path}/${card.id}`, {
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: sharedCard(card.voted, card.userIds),
        },
      ],
    });
  const act = async (verb: unknown): Promise<BotAnswer> => {
    if (verb === 'score.open') return cardAnswer(scoreForm());
    if (verb === 'score.save') return cardAnswer(ownCard('Your score is saved'));
    if (verb === 'panel.refresh') return cardAnswer(ownCard('Your own view'));
    card.voted += 1;
    await edit();
    return cardAnswer(ownCard('You voted yes'));
  };
  bot.react((activity) => {
    if (activity['type'] === 'message')
      return reply(bot, activity, `You said **${String(activity['text'])}**`);
    if (activity['name'] === 'composeExtension/query') {
      return {
        status: 200,
        body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [found] } },
      };
    }
    return activity['type'] === 'invoke' ? act(at(activity, 'value.action.verb')) : { status: 200 };
  });
  return {
    postCard: async (channelId, userIds) => {
      card.path = `conversations/${encodeURIComponent(channelId)}/activities`;
      card.userIds = userIds;
      const posted = await bot.connector('POST', card.path, {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: sharedCard(card.voted, userIds),
          },
        ],
      });
      card.id = String(at(posted.body, 'id'));
      return card.id;
    },
  };
}
