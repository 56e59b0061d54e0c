import type { ReactNode } from 'react';
import type { DeskRow } from '../../../core/assessing/panel-view';
import { formatPounds } from '../../../core/kernel/money';
import { StateBadge, type Tone } from '../../ui/state-badge';
import { meetingWords } from '../../words/meeting';
import { panelWords } from '../../words/panel';

const ownTones: Readonly<Record<DeskRow['own'], Tone>> = {
  'to-declare': 'waiting',
  'to-score': 'waiting',
  scored: 'good',
  excluded: 'quiet',
  'not-a-member': 'quiet',
};

/** What the viewer's own part in an application is. */
export function OwnBadge({ own }: { readonly own: DeskRow['own'] }): ReactNode {
  return <StateBadge tone={ownTones[own]}>{panelWords.owns[own]}</StateBadge>;
}

/** What the panel has made of it, as far as the viewer may know. */
export function OutcomeCell({ row }: { readonly row: DeskRow }): ReactNode {
  const { decision, item } = row;
  if (decision !== undefined) {
    const amount = decision.outcome === 'award' ? ` ${formatPounds(decision.amountPence)}` : '';
    return (
      <StateBadge tone={decision.outcome === 'award' ? 'good' : 'quiet'}>
        {meetingWords.released[decision.outcome]}
        {amount}
      </StateBadge>
    );
  }
  if (item === undefined) return null;
  return (
    <StateBadge tone={item.state === 'voting' ? 'waiting' : 'quiet'}>
      {panelWords.items[item.state]}
    </StateBadge>
  );
}
