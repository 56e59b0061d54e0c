import { applicationCard } from '../../cards/engaging/application-card';
import { button } from '../../cards/parts';
import { refused, type ChestHandle } from '../../press';
import { cardReply } from '../../reply';
import { commonWords } from '../../words/en-gb/common';
import { applicationWords } from '../../words/en-gb/engaging';

/** One application to read, for somebody who may. */
export const readApplication: ChestHandle<'application.read'> = async (press, services) => {
  const { chest, panel, application } = press.data;
  const detail = await press.useCases.readApplication({ panel, application });
  if (!detail.ok) {
    const back = [button(commonWords.backToPanel, 'panel.view', { chest, panel })];
    return refused(press, services, detail.refusal, back);
  }
  const card = applicationCard({ chest, panel }, detail.value);
  return cardReply(card, applicationWords.shareTitle(application));
};
