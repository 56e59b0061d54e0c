import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { NeedView } from '../../../core/developing/need-view';
import { formatDay } from '../../../core/kernel/dates';
import { isRefused } from '../../api/call-failed';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { StateBadge } from '../../ui/state-badge';
import { needsWords } from '../../words/needs';
import { shared } from '../../words/shared';

const useStyles = makeStyles({
  needs: { listStyle: 'none', margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
  need: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  missing: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const pageSize = 30;

/** Needs, the newest first; whoever runs the fund sorts those that are new. */
export function NeedsList({
  chest,
  needs,
}: {
  readonly chest: ChestView;
  readonly needs: readonly NeedView[];
}): ReactNode {
  const styles = useStyles();
  const [limit, setLimit] = useState(pageSize);
  const sorts = chest.roles.includes('lead') || chest.roles.includes('officer');
  return (
    <>
      <ul className={styles.needs}>
        {needs.slice(0, limit).map((need) => (
          <li key={need.id} className={styles.need}>
            <div className={styles.acts}>
              <StateBadge tone={need.state === 'raised' ? 'waiting' : 'quiet'}>
                {needsWords.states[need.state]}
              </StateBadge>
              {need.mine ? <StateBadge tone="good">{needsWords.mine}</StateBadge> : null}
            </div>
            <p className={styles.missing}>{need.missing}</p>
            <p className={styles.line}>
              {need.forWhom} · {need.neighbourhood} · {need.theme ?? needsWords.noTheme} ·{' '}
              {needsWords.raisedOn(formatDay(need.raisedAt))}
            </p>
            {sorts && need.state === 'raised' ? <Sorting chest={chest.id} need={need} /> : null}
          </li>
        ))}
      </ul>
      {needs.length > limit ? (
        <Button onClick={() => setLimit(limit + pageSize)}>{shared.more}</Button>
      ) : null}
    </>
  );
}

type SortAct = 'accept' | 'decline' | 'redirect';

function Sorting({ chest, need }: { readonly chest: string; readonly need: NeedView }): ReactNode {
  const styles = useStyles();
  const act = useAct('sortNeed');
  const [reason, setReason] = useState('');
  const asksReason = isRefused(act.failure, 'reason-needed') || reason !== '';
  const sort = async (what: SortAct): Promise<void> => {
    const given = reason.trim() === '' ? {} : { reason: reason.trim() };
    await act.send({ chest, need: need.id, act: what, version: need.version, ...given }, needsWords.sorted);
  };
  const presses = [
    ['accept', needsWords.accept, needsWords.acceptOf(need.missing)],
    ['redirect', needsWords.redirect, needsWords.redirectOf(need.missing)],
    ['decline', needsWords.decline, needsWords.declineOf(need.missing)],
  ] as const;
  return (
    <>
      {asksReason ? (
        <Field label={needsWords.reason} hint={needsWords.reasonHint}>
          <Input value={reason} maxLength={500} onChange={(_e, { value }) => setReason(value)} />
        </Field>
      ) : null}
      <div className={styles.acts}>
        {presses.map(([what, words, label]) => (
          <Button
            key={what}
            size="small"
            aria-label={label}
            disabledFocusable={act.busy}
            onClick={() => void sort(what)}
          >
            {words}
          </Button>
        ))}
      </div>
      <FailureBar failure={act.failure} />
    </>
  );
}
