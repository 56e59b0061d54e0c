import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../../core/kernel/dates';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { ProgressLine } from '../../ui/progress-line';
import { StateBadge } from '../../ui/state-badge';
import { panelWords } from '../../words/panel';
import { isMember, type DeskProps } from './desk-context';
import { NextStep } from './next-step';

const useStyles = makeStyles({
  under: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  columns: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
  },
  bars: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** Where the panel stands, and the viewer's own next step. */
export function DeskHeader({ aside, ...props }: DeskProps & { readonly aside: ReactNode }): ReactNode {
  const styles = useStyles();
  const { progress } = props.desk;
  const { items, itemsClosed } = progress;
  return (
    <>
      <PageHeader
        title={progress.panelName}
        aside={aside}
        under={
          <div className={styles.under}>
            <span>{progress.roundName}</span>
            <StateBadge tone={progress.stage === 'scoring' ? 'waiting' : 'good'}>
              {panelWords.stages[progress.stage]}
            </StateBadge>
            {progress.stage === 'scoring' ? <span>{panelWords.ends(formatDay(progress.endsAt))}</span> : null}
          </div>
        }
      />
      <div className={styles.columns}>
        <Card title={panelWords.progress}>
          <div className={styles.bars}>
            <ProgressLine
              done={progress.scoresIn}
              of={progress.scoresExpected}
              words={panelWords.scoresIn(progress.scoresIn, progress.scoresExpected)}
            />
            <ProgressLine
              done={progress.finishedMembers}
              of={progress.members}
              words={panelWords.membersDone(progress.finishedMembers, progress.members)}
            />
            {items > 0 && progress.stage === 'revealed' ? (
              <ProgressLine
                done={itemsClosed}
                of={items}
                words={panelWords.decidedCount(itemsClosed, items)}
              />
            ) : null}
          </div>
        </Card>
        <NextStep {...props} member={isMember(props.desk)} />
      </div>
    </>
  );
}
