import * as z from 'zod/mini';
import { cardContentType, JsonObject, type DeliveryView } from './wire';

/** What a person sees after pressing a button. */
export type InvokeOutcome =
  | { readonly kind: 'card'; readonly card: JsonObject }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string; readonly text: string }
  /** No answer, or one that Teams would not understand; the text is what Teams would show. */
  | { readonly kind: 'unreachable'; readonly text: string; readonly status: number };

const InvokeBody = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const ErrorValue = z.object({ code: z.string(), message: z.string() });

function unreachable(status: number): InvokeOutcome {
  const text =
    status === 0
      ? 'Unable to reach the app. Please try again.'
      : `Something went wrong. Please try again. (The app answered ${status}.)`;
  return { kind: 'unreachable', text, status };
}

/**
 * Reads the bot's answer to a card action as strictly as Teams does: HTTP 200, a body with statusCode, type and value,
 * a non-empty message, a card that is an object.
 */
export function readInvokeOutcome(delivery: DeliveryView): InvokeOutcome {
  if (delivery.status !== 200) return unreachable(delivery.status);
  const body = InvokeBody.safeParse(delivery.body);
  if (!body.success) return unreachable(delivery.status);
  const { type, value, statusCode } = body.data;
  if (type === cardContentType && statusCode === 200) {
    const card = JsonObject.safeParse(value);
    return card.success ? { kind: 'card', card: card.data } : unreachable(delivery.status);
  }
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string' && value !== '') {
    return { kind: 'message', text: value };
  }
  const error = ErrorValue.safeParse(value);
  if (type.startsWith('application/vnd.microsoft.error') && error.success) {
    return { kind: 'error', code: error.data.code, text: error.data.message };
  }
  return unreachable(delivery.status);
}

/** Action.Submit travels as a message: Teams only learns whether it arrived. Any answer card is posted apart. */
export function readSubmitOutcome(delivery: DeliveryView | undefined): InvokeOutcome {
  const status = delivery?.status ?? 0;
  return status >= 200 && status < 300 ? { kind: 'message', text: 'Sent.' } : unreachable(status);
}
