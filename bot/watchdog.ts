import { button } from './cards/parts';
import { wordsCard } from './cards/refusal-card';
import type { Inbound } from './inbound';
import { readData } from './press';
import { cardReply, type Reply } from './reply';
import type { BotServices } from './services';
import { actionOf } from './turn';
import { commonWords, faultWords } from './words/en-gb/common';

/** Teams gives up after some seconds and asks again; by then we have said that it is still going on. */
const longestTurn = 4000;

/** Runs a turn, and answers «still working» when it takes longer than 4 seconds. The turn itself goes on. */
export async function withinTime(
  inbound: Inbound,
  services: Pick<BotServices, 'log'>,
  turn: () => Promise<Reply>,
  limit = longestTurn,
): Promise<Reply> {
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limit);
  });
  const first = await Promise.race([turn(), late]);
  clearTimeout(timer);
  const milliseconds = Math.round(performance.now() - started);
  services.log.note(first === 'late' ? 'bot.slow' : 'bot', { action: actionOf(inbound), milliseconds });
  return first === 'late' ? stillWorking(inbound) : first;
}

function stillWorking(inbound: Inbound): Reply {
  const words = { title: faultWords.slowTitle, next: faultWords.slowNext };
  if (inbound.kind !== 'card-action') return { kind: 'text', text: `${words.title}. ${words.next}` };
  const place = readData('panel.view', inbound.data);
  const again =
    place === undefined ? button('Help', 'help.show', {}) : button(commonWords.refresh, 'panel.view', place);
  return cardReply(wordsCard(words, [again]), words.title);
}
