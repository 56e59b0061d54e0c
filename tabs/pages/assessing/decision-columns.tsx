import type { DeskRow } from '../../../core/assessing/panel-view';
import type { Column } from '../../ui/figures-table';
import { Money } from '../../ui/money';
import { StateBadge } from '../../ui/state-badge';
import { meetingWords } from '../../words/meeting';

/** A row with its decision. */
export type DecidedRow = DeskRow & { readonly decision: NonNullable<DeskRow['decision']> };

/** Who is told what, and how much. */
export const decisionColumns: readonly Column<DecidedRow>[] = [
  { id: 'group', title: meetingWords.group, cell: (row) => row.groupName },
  { id: 'told', title: meetingWords.told, cell: (row) => meetingWords.released[row.decision.outcome] },
  {
    id: 'money',
    title: meetingWords.money,
    isFigure: true,
    cell: (row) => (row.decision.outcome === 'award' ? <Money pence={row.decision.amountPence} /> : '–'),
  },
  { id: 'reason', title: meetingWords.reason, cell: (row) => row.decision.reason || '–' },
  {
    id: 'step',
    title: meetingWords.state,
    cell: (row) => (
      <StateBadge tone={row.decision.step === 'provisional' ? 'waiting' : 'good'}>
        {meetingWords.steps[row.decision.step]}
      </StateBadge>
    ),
  },
];
