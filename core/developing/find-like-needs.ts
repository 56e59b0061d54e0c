import { fold } from '../kernel/text';
import type { NeighbourhoodId, ThemeId } from '../kernel/ids';
import type { Need } from './need';
import { leadStates } from './need-states';

/** What is known of a need that somebody is about to raise. */
export interface NeedSketch {
  readonly missing: string;
  readonly forWhom?: string | undefined;
  readonly neighbourhood: NeighbourhoodId;
  readonly theme?: ThemeId | undefined;
}

/** What is compared of a need. */
type ComparedNeed = Pick<Need, 'id' | 'state' | 'missing' | 'forWhom' | 'neighbourhood' | 'theme'>;

/** Words that say nothing about what is missing. */
const fillers = new Set(
  'a an and any are at be because but by can cannot do for from get has have in is it lack local more need needs no not nothing of on or our people place places provision service services some somewhere support that the their there they this to who with'.split(
    ' ',
  ),
);

/** A word without its commonest endings: «meeting», «meets» and «meet» are one. */
function stem(word: string): string {
  const bare = word.replace(/(?:ings?|ies|es|ed|s|y)$/, '');
  return bare.length < 3 ? word : bare;
}

function wordsOf({ missing, forWhom = '' }: Pick<NeedSketch, 'missing' | 'forWhom'>): ReadonlySet<string> {
  const words = fold(`${missing} ${forWhom}`).split(' ');
  return new Set(words.filter((word) => word.length > 1 && !fillers.has(word)).map(stem));
}

/** How alike two needs are, 0 to 1: the words they share, of the fewer words that one of them has. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  const fewer = Math.min(left.size, right.size);
  return fewer === 0 || shared < 2 ? 0 : shared / fewer;
}

const alikeHere = 0.4;
const alikeElsewhere = 0.7;

/**
 * Needs that may say the same: at least two words in common once endings are off, and most of the shorter one's words
 * (two fifths in the same area, seven tenths elsewhere in the borough), and of the same theme where both name one. Only
 * needs that others may still join; the likest first, those of the same area before others, at most `most`.
 */
export function findLikeNeeds<Found extends ComparedNeed>(
  sketch: NeedSketch,
  needs: readonly Found[],
  most = 5,
): readonly Found[] {
  const words = wordsOf(sketch);
  const ranked = needs.flatMap((need) => {
    if (!leadStates.includes(need.state)) return [];
    if (sketch.theme !== undefined && need.theme !== undefined && sketch.theme !== need.theme) return [];
    const isHere = need.neighbourhood === sketch.neighbourhood;
    const alike = likeness(words, wordsOf(need));
    if (alike < (isHere ? alikeHere : alikeElsewhere)) return [];
    return [{ need, rank: alike + (isHere ? 1 : 0) }];
  });
  const order = ranked.sort(
    (left, right) => right.rank - left.rank || (left.need.id < right.need.id ? -1 : 1),
  );
  return order.slice(0, most).map(({ need }) => need);
}
