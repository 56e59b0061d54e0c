import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { NeedView } from '../../../core/developing/need-view';
import { Loading } from '../../ui/looked';
import { StateBadge } from '../../ui/state-badge';
import { needsWords } from '../../words/needs';
import { shared } from '../../words/shared';
import { NeedLines } from './need-lines';

const FollowUp = lazy(async () => ({ default: (await import('./follow-up')).FollowUp }));

const useStyles = makeStyles({
  needs: { listStyle: 'none', margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
  need: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const pageSize = 30;

/** States in which whoever runs the fund has something to say of a need that was sorted. */
const followed: readonly NeedView['state'][] = ['being-addressed', 'met', 'partly-met', 'unmet', 'stale'];

/** Needs, the newest first. Whoever runs the fund says here how far those that were funded are met. */
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
            <div className={styles.badges}>
              <StateBadge tone={need.state === 'raised' ? 'waiting' : 'quiet'}>
                {needsWords.states[need.state]}
              </StateBadge>
              {need.mine ? <StateBadge tone="good">{needsWords.mine}</StateBadge> : null}
            </div>
            <NeedLines need={need} />
            {sorts && followed.includes(need.state) ? (
              <Suspense fallback={<Loading />}>
                <FollowUp chest={chest.id} need={need} />
              </Suspense>
            ) : null}
          </li>
        ))}
      </ul>
      {needs.length > limit ? (
        <Button onClick={() => setLimit(limit + pageSize)}>{shared.more}</Button>
      ) : null}
    </>
  );
}
