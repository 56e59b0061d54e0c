import { dialogCard } from './cards/dialog-card';
import type { Inbound } from './inbound';
import type { Reply } from './reply';

const cardContentType = 'application/vnd.microsoft.card.adaptive';

/** What Teams reads as the answer to an invoke. HTTP says 200 whenever our code ran; the body says the rest. */
export interface InvokeBody {
  readonly [name: string]: unknown;
}

/** The body that answers an invoke of this kind with this reply (teams notes 1.3). */
export function invokeBody(kind: Inbound['kind'], reply: Reply): InvokeBody {
  if (kind === 'extension-query' || kind === 'link') return extensionBody(reply);
  if (kind === 'dialog') return dialogBody(reply);
  if (kind !== 'card-action') return invokeRefusal('NotSupported', notSupported);
  if (reply.kind === 'card') return { statusCode: 200, type: cardContentType, value: reply.card };
  const text = reply.kind === 'text' && reply.text !== '' ? reply.text : done;
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** A refusal before anything was read, such as for a tenant that is not ours. Teams shows the message. */
export function invokeRefusal(code: string, message: string): InvokeBody {
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code, message } };
}

/** A dialog goes on with the next card, or ends with words. */
function dialogBody(reply: Reply): InvokeBody {
  if (reply.kind !== 'card') {
    return { task: { type: 'message', value: reply.kind === 'text' ? reply.text : done } };
  }
  const card = { contentType: cardContentType, content: dialogCard(reply.card) };
  const value = { title: reply.summary.slice(0, longestTitle), width: 'medium', height: 'large', card };
  return { task: { type: 'continue', value } };
}

function extensionBody(reply: Reply): InvokeBody {
  if (reply.kind === 'text') return { composeExtension: { type: 'message', text: reply.text } };
  const finds = reply.kind === 'finds' ? reply.finds : [];
  const attachments = finds.map(({ title, text, card }) => ({
    contentType: cardContentType,
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** The longest title of a dialog that is shown whole. */
const longestTitle = 64;
// An empty message counts as no answer, and Teams would send the same press again.
const done = 'Done.';
const notSupported = 'Community Chest cannot do that. Type «help» to see what it can do.';
