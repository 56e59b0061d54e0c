import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PollView, PrioritySetting } from '../../../core/developing/priority-view';
import type { ChestView } from '../../../core/founding/chest-view';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { FiguresTable } from '../../ui/figures-table';
import { ProgressLine } from '../../ui/progress-line';
import { priorityWords } from '../../words/priorities';
import { OpenPollForm } from './open-poll-form';
import { RankForm } from './rank-form';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalM },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PollCardProps {
  readonly chest: ChestView;
  readonly round: string;
  readonly setting: PrioritySetting;
}

/** The ranking poll of a round: asked, ranked, closed and counted. */
export function PollCard({ chest, round, setting }: PollCardProps): ReactNode {
  const styles = useStyles();
  const { poll, mayChange } = setting;
  return (
    <Card title={priorityWords.poll}>
      <div className={styles.stack}>
        <p className={styles.words}>{priorityWords.pollUnder}</p>
        {poll === undefined ? (
          <p className={styles.words}>{priorityWords.noPoll}</p>
        ) : (
          <ProgressLine
            done={poll.ranked}
            of={poll.eligible}
            words={priorityWords.ranked(poll.ranked, poll.eligible)}
          />
        )}
        {poll?.mayRank === true ? (
          <RankForm key={poll.ballot} chest={chest.id} round={round} poll={poll} />
        ) : null}
        {poll?.state === 'closed' ? <Result poll={poll} /> : null}
        {mayChange && poll?.state === 'open' ? <Close chest={chest.id} round={round} /> : null}
        {mayChange && poll?.state !== 'open' ? (
          <OpenPollForm chest={chest} round={round} setting={setting} />
        ) : null}
      </div>
    </Card>
  );
}

function Close({ chest, round }: { readonly chest: string; readonly round: string }): ReactNode {
  const act = useAct('closePoll');
  return (
    <div>
      <Button
        disabledFocusable={act.busy}
        onClick={() => void act.send({ chest, round }, priorityWords.closed)}
      >
        {priorityWords.close}
      </Button>
      <FailureBar failure={act.failure} />
    </div>
  );
}

function Result({ poll }: { readonly poll: PollView }): ReactNode {
  const styles = useStyles();
  if (poll.result === undefined || poll.result.length === 0) {
    return <p className={styles.words}>{priorityWords.noResult}</p>;
  }
  return (
    <>
      <FiguresTable
        caption={priorityWords.result}
        rows={poll.result}
        keyOf={(line) => line.theme}
        columns={[
          { id: 'theme', title: priorityWords.theme, cell: (line) => line.name },
          { id: 'points', title: priorityWords.points, isFigure: true, cell: (line) => line.points },
          { id: 'firsts', title: priorityWords.firsts, isFigure: true, cell: (line) => line.firsts },
          { id: 'weight', title: priorityWords.proposed, isFigure: true, cell: (line) => line.weight },
        ]}
      />
      <p className={styles.words}>{priorityWords.howCounted}</p>
    </>
  );
}
