import * as z from 'zod/mini';

/** A JSON object whose shape is somebody else's business: a card, an action's data, an activity. */
export const JsonObject = z.record(z.string(), z.unknown());
export type JsonObject = z.infer<typeof JsonObject>;

/** What a person may do in one chest, for the person switcher. */
export const SeatView = z.object({
  chest: z.string(),
  roles: z.array(z.string()),
  category: z.optional(z.string()),
  deputy: z.optional(z.literal(true)),
});
export type SeatView = z.infer<typeof SeatView>;

/** A person whom the page can be opened as. */
export const PersonView = z.object({
  key: z.string(),
  name: z.string(),
  upn: z.string(),
  objectId: z.string(),
  teamsId: z.string(),
  tenantId: z.string(),
  isGuest: z.boolean(),
  seats: z.array(SeatView),
});
export type PersonView = z.infer<typeof PersonView>;

/** A place to talk: a chest's panel channel or one person's own chat with the bot. */
export const ConversationView = z.object({
  id: z.string(),
  kind: z.union([z.literal('channel'), z.literal('personal')]),
  name: z.string(),
  /** For a channel: the chest and its team. */
  chest: z.optional(z.string()),
  teamName: z.optional(z.string()),
  groupId: z.optional(z.string()),
  teamThreadId: z.optional(z.string()),
  memberCount: z.number(),
});
export type ConversationView = z.infer<typeof ConversationView>;

export const AttachmentView = z.looseObject({ contentType: z.string(), content: z.optional(z.unknown()) });
export type AttachmentView = z.infer<typeof AttachmentView>;

/** A message as everybody in the conversation may see it: its card is the shared one, never somebody's own view. */
export const MessageView = z.object({
  id: z.string(),
  conversationId: z.string(),
  /** The message that heads the thread; its own id for a head. */
  threadId: z.string(),
  sender: z.object({ id: z.string(), name: z.string(), isBot: z.boolean() }),
  text: z.string(),
  attachments: z.array(AttachmentView),
  suggestedActions: z.array(z.object({ title: z.string(), value: z.string() })),
  sentAt: z.string(),
  editedAt: z.nullable(z.string()),
  deleted: z.boolean(),
  /** Counts edits, from 1. */
  version: z.number(),
});
export type MessageView = z.infer<typeof MessageView>;

/** What the bot's endpoint answered to one delivery. Status 0: no answer at all. */
export const DeliveryView = z.object({ status: z.number(), body: z.unknown() });
export type DeliveryView = z.infer<typeof DeliveryView>;

/** The answer to sending something to the bot: one delivery for each time it was sent. */
export const SentView = z.object({ messageId: z.nullable(z.string()), deliveries: z.array(DeliveryView) });
export type SentView = z.infer<typeof SentView>;

/** The app as its manifest describes it: tabs, prompts and search commands. */
export const AppView = z.object({
  botName: z.string(),
  tabs: z.array(z.object({ entityId: z.string(), name: z.string(), contentUrl: z.string() })),
  prompts: z.array(z.object({ title: z.string(), text: z.string(), about: z.string() })),
  searches: z.array(z.object({ id: z.string(), title: z.string(), parameter: z.string() })),
  /** What the message extension opens a dialog for. */
  dialogs: z.array(z.object({ id: z.string(), title: z.string() })),
  mail: z.boolean(),
});
export type AppView = z.infer<typeof AppView>;

/** Something that happened in a conversation, pushed to every window of its members. */
export const PushView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), message: MessageView }),
  z.object({ kind: z.literal('edited'), message: MessageView }),
  z.object({ kind: z.literal('deleted'), message: MessageView }),
  z.object({ kind: z.literal('typing'), conversationId: z.string() }),
]);
export type PushView = z.infer<typeof PushView>;

const Recipient = z.looseObject({
  emailAddress: z.looseObject({ address: z.string(), name: z.optional(z.string()) }),
});
const Recipients = z.catch(z.array(Recipient), []);

/** A mail that would have been sent: Graph's own message object, as far as the tray shows it. */
export const MailView = z.object({
  id: z.string(),
  from: z.string(),
  sentAt: z.string(),
  message: z.looseObject({
    subject: z.catch(z.string(), ''),
    body: z.catch(z.looseObject({ contentType: z.string(), content: z.string() }), {
      contentType: 'text',
      content: '',
    }),
    toRecipients: Recipients,
    ccRecipients: Recipients,
  }),
});
export type MailView = z.infer<typeof MailView>;

/** The type of content that an Adaptive Card travels as. */
export const cardContentType = 'application/vnd.microsoft.card.adaptive';

/** The first Adaptive Card of a message, if it carries one. */
export function cardOf(message: MessageView): JsonObject | undefined {
  const attachment = message.attachments.find((each) => each.contentType === cardContentType);
  const card = JsonObject.safeParse(attachment?.content);
  return card.success ? card.data : undefined;
}
