import * as z from 'zod/mini';
import { JsonObject, type DeliveryView } from '../../client/wire';

/** One thing found: how it looks in the list and the card that is shared when it is chosen. */
export interface Found {
  readonly title: string;
  readonly text: string;
  readonly card: JsonObject | undefined;
}

const Result = z.looseObject({
  contentType: z.string(),
  content: JsonObject,
  preview: z.optional(z.looseObject({ content: JsonObject })),
});
const Answer = z.object({
  composeExtension: z.looseObject({
    type: z.string(),
    text: z.optional(z.string()),
    attachments: z.optional(z.array(Result)),
  }),
});

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

// Previews may carry markup in principle; it is shown as the text it is.
function toFound(result: z.infer<typeof Result>): Found {
  const preview = result.preview?.content ?? result.content;
  return {
    title: words(preview['title']) || 'Untitled',
    text: words(preview['text']) || words(preview['subtitle']),
    card: result.contentType === 'application/vnd.microsoft.card.adaptive' ? result.content : undefined,
  };
}

/** What a search led to: things, or words about why there are none. */
export type SearchAnswer = { readonly found: readonly Found[] } | { readonly message: string };

/** Reads the answer to `composeExtension/query`. */
export function readSearch(delivery: DeliveryView | undefined): SearchAnswer {
  const answer = Answer.safeParse(delivery?.body);
  if (delivery?.status !== 200 || !answer.success) {
    return { message: 'Unable to reach the app. Please try again.' };
  }
  const { type, text, attachments = [] } = answer.data.composeExtension;
  if (type === 'message') return { message: text ?? 'Nothing found.' };
  return attachments.length === 0
    ? { message: 'Nothing found. Try other words.' }
    : { found: attachments.map(toFound) };
}
