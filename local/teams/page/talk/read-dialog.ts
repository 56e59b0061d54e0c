import * as z from 'zod/mini';
import { JsonObject, type DeliveryView } from '../../client/wire';

/** What a dialog is to show next. */
export type DialogStep =
  | { readonly kind: 'card'; readonly title: string; readonly card: JsonObject }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'trouble'; readonly text: string };

const Attachment = z.looseObject({ content: JsonObject });
const Continue = z.looseObject({ title: z.optional(z.string()), card: Attachment });
const Task = z.object({ task: z.looseObject({ type: z.string(), value: z.unknown() }) });

/** Reads the answer to task/fetch, task/submit and their message-extension twins. */
export function readDialogStep(delivery: DeliveryView | undefined): DialogStep {
  const trouble = { kind: 'trouble', text: 'Unable to reach the app. Close this and try again.' } as const;
  if (delivery === undefined || delivery.status !== 200) return trouble;
  const task = Task.safeParse(delivery.body);
  if (!task.success) return { kind: 'close' };
  const { type, value } = task.data.task;
  if (type === 'message' && typeof value === 'string') return { kind: 'message', text: value };
  const next = Continue.safeParse(value);
  if (type !== 'continue' || !next.success) return trouble;
  return { kind: 'card', title: next.data.title ?? 'Community Chest', card: next.data.card.content };
}
