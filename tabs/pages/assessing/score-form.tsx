import { useContext, useEffect, useState, type ReactNode } from 'react';
import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { PanelDesk } from '../../../core/assessing/panel-view';
import { formatTime } from '../../../core/kernel/dates';
import { useLookAgain } from '../../api/query';
import { HostContext } from '../../host/host-context';
import { PlaceButton } from '../../navigation';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { Notice } from '../../ui/notice';
import { windowStorage } from '../../ui/window-storage';
import { scoringWords } from '../../words/scoring';
import type { ApplicationProps } from './desk-context';
import { CriterionField } from './criterion-field';
import { applicationPlace } from './desk-context';
import { isShown } from './order-rows';
import { ScoreConflict } from './score-conflict';
import { lackOf, type ScoreTask } from './score-draft';
import { unsentScore } from './unsent-scores';
import type { SavingState } from './score-saver';
import { useScoreSaving, type FormSaving } from './use-score-saving';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL },
  status: { margin: 0, color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** The scoring form beside the text. It saves by itself; nothing has to be pressed. */
export function ScoreForm({ task, ...props }: ApplicationProps & { readonly task: ScoreTask }): ReactNode {
  const styles = useStyles();
  const { chest, desk, application } = props;
  const host = useContext(HostContext);
  const lookAgain = useLookAgain();
  const panel = desk.progress.panel;
  const [unsent] = useState(() =>
    unsentScore({ chest: chest.id, panel, application, person: host.personId ?? 'me' }, windowStorage()),
  );
  const saving = useScoreSaving(chest.id, { panel, task, unsent });
  // The desk's own counts are asked for again when the member leaves the form, not at every saved letter.
  useEffect(() => () => void lookAgain(), [lookAgain]);
  const next = nextToScore(desk, application);
  return (
    <Card title={scoringWords.title} aside={<Status state={saving.state} task={task} saving={saving} />}>
      <div className={styles.form}>
        {saving.restored ? <Notice tone="note">{scoringWords.kept}</Notice> : null}
        {saving.state.kind === 'conflict' ? (
          <ScoreConflict chest={chest.id} panel={panel} task={task} saving={saving} />
        ) : null}
        <FailureBar failure={saving.state.kind === 'refused' ? saving.state.failure : undefined} />
        <Questions task={task} saving={saving} />
        {next === undefined ? null : (
          <PlaceButton to={applicationPlace(props, next)}>{scoringWords.next}</PlaceButton>
        )}
      </div>
    </Card>
  );
}

/** The next application that waits for this member, after this one and then from the top. */
function nextToScore(desk: PanelDesk, application: string): string | undefined {
  const waiting = desk.rows
    .filter(isShown)
    .filter((row) => row.own === 'to-score' || row.own === 'to-declare')
    .map((row) => row.application)
    .filter((each) => each !== application)
    .sort();
  return waiting.find((each) => each > application) ?? waiting[0];
}

function Questions({ task, saving }: { readonly task: ScoreTask; readonly saving: FormSaving }): ReactNode {
  const { draft, change } = saving;
  const lack = lackOf(task, draft);
  const needed =
    lack.kind === 'comment' ? { validationMessage: scoringWords.commentNeeded(asking(task)) } : {};
  return (
    <>
      {task.criteria.map((criterion) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          mark={draft.marks[criterion.id]}
          choose={(mark) => change({ marks: { ...draft.marks, [criterion.id]: mark } })}
        />
      ))}
      <Field label={scoringWords.comment} hint={scoringWords.commentHint} {...needed}>
        <Textarea
          value={draft.comment}
          maxLength={2000}
          rows={4}
          resize="vertical"
          onChange={(_e, { value }) => change({ comment: value })}
          onBlur={saving.flush}
        />
      </Field>
    </>
  );
}

/** «0, 1 or 4» */
function asking(task: ScoreTask): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(task.commentAt.map(String));
}

function statusWords(state: SavingState, task: ScoreTask, saving: FormSaving): string {
  const { status } = scoringWords;
  if (state.kind === 'saved') return status.saved(formatTime(state.at));
  if (state.kind === 'lacking') {
    const lack = lackOf(task, saving.draft);
    return lack.kind === 'marks' ? status.partly(lack.left) : status.commentMissing;
  }
  return state.kind === 'conflict' ? status.refused : status[state.kind];
}

function Status({
  state,
  task,
  saving,
}: {
  readonly state: SavingState;
  readonly task: ScoreTask;
  readonly saving: FormSaving;
}): ReactNode {
  const styles = useStyles();
  return (
    <p role="status" className={state.kind === 'saved' ? styles.good : styles.status}>
      {statusWords(state, task, saving)}
    </p>
  );
}
