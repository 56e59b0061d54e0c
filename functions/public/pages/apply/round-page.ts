import type { EffortLimit } from '../../../../core/founding/form';
import { formatPounds } from '../../../../core/kernel/money';
import { page } from '../../answer';
import { chosenLanguage, languagesOf } from '../../language';
import { latePassOf } from '../../late-pass';
import type { PageFunction } from '../../site-route';
import { formatMoment } from '../../words/format-moment';
import { wordsOf, type Words } from '../../words/words';
import { openRound, takesApplications } from '../open-round';
import { closedWords } from './closed-page';

/** GET /{chest}/{round}: what the round is for, how long applying takes, until when, and where to begin. */
export const showRound: PageFunction = async (site, request) => {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, round, base } = opened.value;
  const language = chosenLanguage(request);
  const words = wordsOf(language).apply;
  const now = site.clock.now();
  const takes = takesApplications(round, now, latePassOf(request, round.id));
  return page(
    'round',
    round.name,
    { chest, back: `/${chest.id}`, language },
    {
      round: words.round,
      notOpen: words.notOpen,
      heading: round.name,
      caption: chest.name,
      amounts: words.round.amounts(formatPounds(round.minimumPence), formatPounds(round.maximumPence)),
      closes: words.round.closes(formatMoment(round.closesAt)),
      priorities: round.priorities,
      effort: round.form.effort.map((limit, at, all) => effortWords(limit, all[at - 1], words)),
      ...(takes ? { start: `${base}/check-you-can-apply` } : { closed: closedWords(round, now, words) }),
      questions: `${base}/questions`,
      document: `${base}/questions.docx`,
      ...(languagesOf(round.form).length > 0 ? { language: `${base}/language` } : {}),
      returning: `/${chest.id}/return`,
    },
  );
};

/** «If you ask for less than £1,000: 30 minutes at most.» */
function effortWords(
  { underPence, minutes }: EffortLimit,
  before: EffortLimit | undefined,
  words: Words['apply'],
): string {
  if (underPence !== undefined) return words.round.under(formatPounds(underPence), minutes);
  if (before?.underPence === undefined) return words.round.inAll(minutes);
  return words.round.from(formatPounds(before.underPence), minutes);
}
