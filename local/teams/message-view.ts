import * as z from 'zod/mini';
import { botName, botTeamsId } from '../identities';
import { AttachmentView, type MessageView } from './client/wire';
import type { StoredMessage } from './message-store';
import type { Roster } from './roster';

const Shown = z.looseObject({
  text: z.catch(z.string(), ''),
  attachments: z.catch(z.array(AttachmentView), []),
  suggestedActions: z.catch(
    z.object({ actions: z.array(z.looseObject({ title: z.string(), value: z.unknown() })) }),
    {
      actions: [],
    },
  ),
});

/** A kept message as windows see it. */
export function toMessageView(message: StoredMessage, roster: Roster): MessageView {
  const shown = Shown.parse(message.activity);
  const isBot = message.senderId === botTeamsId;
  const name = isBot ? botName : (roster.findPerson(message.senderId)?.name ?? 'Somebody who has left');
  return {
    id: message.id,
    conversationId: message.conversationId,
    threadId: message.threadId,
    sender: { id: message.senderId, name, isBot },
    text: shown.text,
    attachments: shown.attachments,
    suggestedActions: shown.suggestedActions.actions.map((action) => ({
      title: action.title,
      value: typeof action.value === 'string' ? action.value : action.title,
    })),
    sentAt: message.sentAt,
    editedAt: message.editedAt,
    deleted: message.deleted,
    version: message.version,
  };
}
