import type { PersonKey } from '../kernel/ids';
import type { Vote, VoteOption } from './vote';

/** How often each option was chosen. */
export type Tally = Readonly<Record<VoteOption, number>>;

/** Counts the votes of one ballot that come from people who may vote; the rest stand, but do not count. */
export function tally(votes: readonly Vote[], ballot: number, able: ReadonlySet<PersonKey>): Tally {
  const counted = votes.filter((vote) => vote.ballot === ballot && able.has(vote.member));
  const count = (option: VoteOption): number => counted.filter((vote) => vote.option === option).length;
  return {
    fund: count('fund'),
    'part-fund': count('part-fund'),
    defer: count('defer'),
    decline: count('decline'),
  };
}

/** What a ballot came to: an option, or a tie that nothing decides silently, or no vote at all. */
export type Verdict =
  | { readonly kind: 'option'; readonly option: VoteOption }
  | { readonly kind: 'tie' }
  | { readonly kind: 'none' };

/**
 * Funding in full and in part stand together against deferring and declining, since whoever would fund in full would
 * rather fund in part than not at all. The family with most votes wins; within funding, full needs more votes than part.
 * A tie goes to the chair's casting vote where the round has one.
 */
export function verdict(counts: Tally, castingVote?: VoteOption): Verdict {
  const funding = counts.fund + counts['part-fund'];
  const highest = Math.max(funding, counts.defer, counts.decline);
  if (highest === 0) return { kind: 'none' };
  const families: readonly (readonly [number, VoteOption])[] = [
    [funding, counts.fund > counts['part-fund'] ? 'fund' : 'part-fund'],
    [counts.defer, 'defer'],
    [counts.decline, 'decline'],
  ];
  const leading = families.filter(([votes]) => votes === highest).map(([, option]) => option);
  const [only] = leading;
  if (leading.length === 1 && only !== undefined) return { kind: 'option', option: only };
  const casting = castingVote === 'fund' || castingVote === 'part-fund' ? families[0]?.[1] : castingVote;
  return casting !== undefined && leading.includes(casting)
    ? { kind: 'option', option: casting }
    : { kind: 'tie' };
}
