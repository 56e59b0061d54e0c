import type { CardVerb } from '../../../core/contracts/card-actions';
import type { Outcome } from '../../../core/kernel/outcome';
import type { Refusal, RefusalCode } from '../../../core/kernel/refusal';
import { memberCard, type MemberCardExtras } from '../../cards/assessing/member-card';
import type { Place } from '../../cards/assessing/task-parts';
import { wordsOf } from '../../cards/refusal-card';
import { button } from '../../cards/parts';
import { noteRefusal, refused, type ChestPress } from '../../press';
import { cardReply, type Reply } from '../../reply';
import type { BotServices } from '../../services';
import { commonWords } from '../../words/en-gb/common';
import { memberWords } from '../../words/en-gb/assessing';

type OnPanel = ChestPress & { readonly data: Place };

/** Refusals after which the member goes on with the same form, with what they typed put back. */
const tryAgain: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'invalid-input',
  'score-not-whole',
  'comment-needed',
  'reason-needed',
  'changed-since-opened',
]);

/** The member's own view, of one application where it is named, or of whatever is next. */
export async function showMember(
  press: OnPanel,
  services: BotServices,
  extras: MemberCardExtras = {},
  application?: string,
): Promise<Reply> {
  const { chest, panel } = press.data;
  const view = await press.useCases.memberView({
    panel,
    ...(application === undefined ? {} : { application }),
  });
  if (!view.ok) return refused(press, services, view.refusal, panelButtons(press));
  return cardReply(memberCard(chest, view.value, extras), view.value.progress.panelName);
}

/** After an act: what comes next, or why it was refused with the form as it was. */
export async function showOutcome(
  press: OnPanel & { readonly verb: CardVerb },
  services: BotServices,
  outcome: Outcome<unknown>,
  said: string,
): Promise<Reply> {
  if (outcome.ok) return showMember(press, services, { said });
  const { refusal } = outcome;
  if (refusal.code === 'record-unavailable') return refused(press, services, refusal, panelButtons(press));
  noteRefusal(press, services, refusal);
  return showRefused(press, services, refusal);
}

/** What the member's forms call their fields. */
const labels: Readonly<Record<string, string>> = {
  level: memberWords.declareLabel,
  reason: memberWords.reasonLabel,
  comment: memberWords.commentLabel,
  option: memberWords.voteLabel,
};

async function showRefused(press: OnPanel, services: BotServices, refusal: Refusal): Promise<Reply> {
  const isSameForm = tryAgain.has(refusal.code);
  const application = 'application' in press.data ? press.data.application : undefined;
  const { chest, panel } = press.data;
  const view = await press.useCases.memberView({
    panel,
    ...(isSameForm && typeof application === 'string' ? { application } : {}),
  });
  if (!view.ok) return refused(press, services, refusal, panelButtons(press));
  const words = wordsOf(refusal, labels);
  const extras = {
    refusal: refusal.code === 'changed-since-opened' ? { ...words, next: memberWords.changed } : words,
    ...(isSameForm ? { typed: press.typed } : {}),
  };
  return cardReply(memberCard(chest, view.value, extras), words.title);
}

function panelButtons({ data }: OnPanel) {
  return [button(commonWords.refresh, 'panel.view', { chest: data.chest, panel: data.panel })];
}
