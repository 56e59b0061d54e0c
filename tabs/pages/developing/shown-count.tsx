import type { ReactNode } from 'react';
import type { ShownCount } from '../../../core/kernel/suppress';
import { Unseen } from '../../ui/say';
import { needsWords } from '../../words/needs';

/** A count as it may be shown: a star for one that is hidden, which is read as «not shown». */
export function Shown({ count }: { readonly count: ShownCount }): ReactNode {
  if (count !== 'hidden') return count;
  return (
    <>
      <span aria-hidden>{needsWords.hiddenMark}</span>
      <Unseen>{needsWords.hidden}</Unseen>
    </>
  );
}

/** A count in a line of words. */
export function countText(count: ShownCount): string {
  return count === 'hidden' ? needsWords.hidden : String(count);
}
