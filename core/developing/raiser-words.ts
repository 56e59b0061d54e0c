import { shorten } from '../kernel/text';
import type { Told } from '../ports/channel';
import type { Need } from './need';
import type { NeedState } from './need-states';

/** What the raiser of a need is told when it comes to each state, as «Your need «…» …». */
const becomes: Readonly<Record<NeedState, string>> = {
  raised: 'is being looked at again.',
  merged: 'was joined with another need that says the same. You count among those who raised it.',
  redirected: 'can be met by a service that exists already.',
  declined: 'was not taken on.',
  accepted: 'is on the list for the next round.',
  prioritised: 'is behind a priority of a round.',
  claimed: 'is one that a group has applied to meet.',
  'being-addressed': 'is being met: a group was funded.',
  met: 'is marked as met.',
  'partly-met': 'is marked as met in part.',
  unmet: 'is marked as not met.',
  stale: 'has had no news for a year, so it is off the list.',
};

const afterRound = 'was not funded in the round that ended. It stays on the list for the next one.';

const next: Readonly<Record<NeedState, string>> = {
  raised: 'There is nothing to do. You hear again when it moves.',
  merged: 'There is nothing to do. You hear when that need moves.',
  redirected: 'Try that service. If it does not help, raise the need again and say why.',
  declined: 'If there is more to say, raise it again with that.',
  accepted: 'There is nothing to do. You hear again when it moves.',
  prioritised: 'If you know a group that could meet it, tell them that they can apply.',
  claimed: 'There is nothing to do. You hear when money is given.',
  'being-addressed': 'Ask the fund team who it is, and refer people there.',
  met: 'If people still lack it, tell the fund team.',
  'partly-met': 'Tell the fund team what is still missing.',
  unmet: 'Tell the fund team what got in the way.',
  stale: 'If it is still missing, tell the fund team, or raise it again.',
};

const declined: Readonly<Record<Exclude<NonNullable<Need['because']>, 'other'>, string>> = {
  'already-met': 'Something already meets it.',
  'not-for-this-fund': 'This fund cannot pay for it.',
  'about-one-person':
    'It was about one person, so its words were taken out. Needs are about groups of people.',
  duplicate: 'It is on the list already.',
  'not-enough-information': 'There was too little to go on.',
};

/** A need's move as its raiser is told of it: what became of it, why, and what to do. */
export function raiserWords(need: Need, from: string, to: NeedState): Told {
  const isReturned = to === 'accepted' && (from === 'prioritised' || from === 'claimed');
  const name =
    need.because === 'about-one-person' ? 'A need of yours' : `Your need «${shorten(need.missing, 80)}»`;
  const title = `${name} ${isReturned ? afterRound : becomes[to]}`;
  return { title, next: [...whyOf(need, to), next[to]].join(' ') };
}

function whyOf({ because, service, reason }: Need, to: NeedState): readonly string[] {
  if (to === 'redirected') return [...(service === undefined ? [] : [`${service}.`]), ...endedOf(reason)];
  if (to !== 'declined') return [];
  const coded = because === undefined || because === 'other' ? [] : [declined[because]];
  return [...coded, ...endedOf(reason)];
}

/** Words that somebody typed, as a sentence. */
function endedOf(words: string | undefined): readonly string[] {
  if (words === undefined) return [];
  return [/[.!?]$/.test(words) ? words : `${words}.`];
}

/** Many needs of one person that came to the same state in one go. */
export function manyWords(needs: readonly Need[], to: NeedState): Told {
  const names = needs.slice(0, 3).map(({ missing }) => `«${shorten(missing, 60)}»`);
  const rest = needs.length - names.length;
  const listed = new Intl.ListFormat('en-GB').format(rest > 0 ? [...names, `${rest} more`] : names);
  return { title: `${needs.length} of your needs moved: ${listed}. Each ${becomes[to]}`, next: next[to] };
}
