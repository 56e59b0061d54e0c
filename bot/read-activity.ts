import * as z from 'zod/mini';
import { personKey } from '../core/kernel/ids';
import type { From, Inbound, Sender } from './inbound';

const Account = z.object({
  id: z.string(),
  name: z.optional(z.string()),
  aadObjectId: z.optional(z.string().check(z.regex(/^[0-9a-zA-Z.-]{3,60}$/))),
});

const Activity = z.object({
  type: z.string(),
  id: z.optional(z.string()),
  name: z.optional(z.string()),
  text: z.optional(z.string()),
  action: z.optional(z.string()),
  serviceUrl: z.string(),
  from: Account,
  recipient: z.optional(z.object({ id: z.string() })),
  conversation: z.object({
    id: z.string().check(z.minLength(1)),
    conversationType: z.optional(z.string()),
    tenantId: z.optional(z.string()),
  }),
  channelData: z.optional(
    z.object({
      tenant: z.optional(z.object({ id: z.optional(z.string()) })),
      settings: z.optional(z.object({ selectedChannel: z.optional(z.object({ id: z.string() })) })),
    }),
  ),
  value: z.optional(z.unknown()),
});

type ReadActivity = z.infer<typeof Activity>;

const CardActionValue = z.object({
  action: z.object({ verb: z.optional(z.string()), data: z.optional(z.unknown()) }),
  trigger: z.optional(z.string()),
});

const ExtensionValue = z.object({
  parameters: z.optional(z.array(z.object({ name: z.string(), value: z.optional(z.unknown()) }))),
});

const DialogValue = z.object({
  commandId: z.optional(z.string()),
  data: z.optional(z.record(z.string(), z.unknown())),
});

/** Reads a verified activity. Undefined when it is not one, or names nobody we could know. */
export function readActivity(body: unknown): Inbound | undefined {
  const read = Activity.safeParse(body);
  if (!read.success) return undefined;
  const from = fromOf(read.data);
  return from === undefined ? undefined : kindOf(read.data, from);
}

function fromOf(activity: ReadActivity): From | undefined {
  const tenantId = activity.channelData?.tenant?.id ?? activity.conversation.tenantId;
  const objectId = activity.from.aadObjectId;
  if (tenantId === undefined || objectId === undefined) return undefined;
  const sender: Sender = { tenantId, objectId, name: activity.from.name ?? '', teamsId: activity.from.id };
  const kind = conversationKind(activity.conversation.conversationType);
  const chosen = activity.channelData?.settings?.selectedChannel?.id;
  const place = {
    conversationId: withoutThread(chosen ?? activity.conversation.id),
    kind,
    tenantId,
    serviceUrl: activity.serviceUrl,
    ...(kind === 'personal' ? { person: personKey(tenantId, objectId) } : {}),
  };
  return { sender, place };
}

/** The conversation without its thread: a reference with «;messageid=» could only ever answer in the old thread. */
function withoutThread(conversationId: string): string {
  return conversationId.split(';messageid=')[0] ?? conversationId;
}

function conversationKind(type: string | undefined): 'personal' | 'channel' | 'group' {
  if (type === 'channel') return 'channel';
  return type === 'groupChat' ? 'group' : 'personal';
}

function kindOf(activity: ReadActivity, from: From): Inbound {
  switch (activity.type) {
    case 'message':
      return { ...from, kind: 'command', text: activity.text ?? '', activityId: activity.id ?? '' };
    case 'invoke':
      return invokeOf(activity, from);
    case 'installationUpdate':
      return { ...from, kind: activity.action?.startsWith('remove') === true ? 'removed' : 'installed' };
    case 'conversationUpdate':
      return { ...from, kind: 'members-changed' };
    default:
      return { ...from, kind: 'other' };
  }
}

function invokeOf(activity: ReadActivity, from: From): Inbound {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return cardActionOf(activity.value, from);
    case 'composeExtension/fetchTask':
      return { ...from, kind: 'dialog', verb: dialogVerb(activity.value), data: {} };
    case 'composeExtension/submitAction':
      return { ...from, kind: 'dialog', ...sentDialog(activity.value) };
    case 'composeExtension/query':
      return { ...from, kind: 'extension-query', text: queryOf(activity.value) };
    case 'composeExtension/queryLink':
    case 'composeExtension/anonymousQueryLink':
      return { ...from, kind: 'link' };
    default:
      return { ...from, kind: 'other-invoke' };
  }
}

/** The trigger is read here, from the activity's own value: the SDK's parsed value drops it. */
function cardActionOf(value: unknown, from: From): Inbound {
  const read = CardActionValue.safeParse(value);
  if (!read.success) return { ...from, kind: 'card-action', verb: '', data: undefined, trigger: 'manual' };
  const { action, trigger } = read.data;
  return {
    ...from,
    kind: 'card-action',
    verb: action.verb ?? '',
    data: action.data,
    trigger: trigger === 'automatic' ? 'automatic' : 'manual',
  };
}

/** What the manifest's action commands begin with, by the command's id. */
const dialogVerbs: Readonly<Record<string, string>> = { raiseNeed: 'need.form' };

function dialogVerb(value: unknown): string {
  const read = DialogValue.safeParse(value);
  const id = read.success ? (read.data.commandId ?? '') : '';
  return Object.hasOwn(dialogVerbs, id) ? (dialogVerbs[id] ?? '') : '';
}

/** A dialog's button puts its verb beside the data and the inputs. */
function sentDialog(value: unknown): { readonly verb: string; readonly data: unknown } {
  const read = DialogValue.safeParse(value);
  const { verb, ...data } = (read.success ? read.data.data : undefined) ?? {};
  return { verb: typeof verb === 'string' ? verb : '', data };
}

function queryOf(value: unknown): string {
  const read = ExtensionValue.safeParse(value);
  const given = read.success
    ? read.data.parameters?.find((each) => each.name !== 'initialRun')?.value
    : undefined;
  return typeof given === 'string' ? given.slice(0, 100) : '';
}
