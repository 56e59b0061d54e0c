import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Mark } from '../../../core/founding/rubric';
import { useLook } from '../../api/query';
import { FiguresTable } from '../../ui/figures-table';
import { Loading, Looked } from '../../ui/looked';
import { scoringWords } from '../../words/scoring';
import type { ScoreDraft, ScoreTask } from './score-draft';
import type { FormSaving } from './use-score-saving';

const words = scoringWords.conflict;
const useStyles = makeStyles({
  both: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorPaletteYellowBorder2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  words: { margin: 0 },
});

interface ConflictProps {
  readonly chest: string;
  readonly panel: string;
  readonly task: ScoreTask;
  readonly saving: FormSaving;
}

function say(mark: Mark | undefined): string {
  if (mark === undefined) return words.notMarked;
  return mark === 'cannot-judge' ? scoringWords.cannotJudge : String(mark);
}

/** The member's score was changed elsewhere: both are shown, and the member says which stands. */
export function ScoreConflict({ chest, panel, task, saving }: ConflictProps): ReactNode {
  const styles = useStyles();
  const input = { chest, panel, application: task.reading.id };
  const look = useLook('memberView', input, { afresh: true });
  return (
    <section className={styles.both} role="group" aria-label={words.title}>
      <h3 className={styles.title} role="alert">
        {words.title}
      </h3>
      <p className={styles.words}>{words.choose}</p>
      {look.isFetching ? (
        <Loading />
      ) : (
        <Looked look={look}>
          {(view) => (view.task.kind === 'score' ? <Both task={view.task} saving={saving} /> : null)}
        </Looked>
      )}
    </section>
  );
}

function Both({ task, saving }: { readonly task: ScoreTask; readonly saving: FormSaving }): ReactNode {
  const styles = useStyles();
  const mine = saving.draft;
  const theirs: ScoreDraft = { marks: task.marks, comment: task.comment };
  const lines = [
    ...task.criteria.map(({ id, name }) => ({
      name,
      mine: say(mine.marks[id]),
      theirs: say(theirs.marks[id]),
    })),
    {
      name: scoringWords.comment,
      mine: mine.comment || words.noComment,
      theirs: theirs.comment || words.noComment,
    },
  ];
  return (
    <>
      <FiguresTable
        caption={words.title}
        rows={lines}
        keyOf={(line) => line.name}
        columns={[
          { id: 'name', title: words.criterion, cell: (line) => line.name },
          { id: 'mine', title: words.mine, cell: (line) => line.mine },
          { id: 'theirs', title: words.theirs, cell: (line) => line.theirs },
        ]}
      />
      <div className={styles.acts}>
        <Button appearance="primary" onClick={() => saving.settle(mine, task.scoreVersion)}>
          {words.keepMine}
        </Button>
        <Button onClick={() => saving.settle(theirs, task.scoreVersion)}>{words.keepTheirs}</Button>
      </div>
    </>
  );
}
