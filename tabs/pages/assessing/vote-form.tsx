import { useState, type ReactNode } from 'react';
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { MemberTask } from '../../../core/assessing/panel-view';
import { voteOptions, type VoteOption } from '../../../core/assessing/vote';
import { formatTime } from '../../../core/kernel/dates';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { panelWords } from '../../words/panel';
import { formatMean } from './applications-table';
import type { DeskProps } from './desk-context';

export type VoteTask = Extract<MemberTask, { readonly kind: 'vote' }>;

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  words: { margin: 0 },
});

/** A member's vote on the item that the panel is asked about. It can be changed until the chair decides. */
export function VoteForm({ chest, desk, task }: DeskProps & { readonly task: VoteTask }): ReactNode {
  const styles = useStyles();
  const act = useAct('castVote');
  const [option, setOption] = useState<VoteOption | undefined>(task.own);
  const { live, meanScore, scorers, voteVersion } = task;
  const send = async (): Promise<void> => {
    if (option === undefined) return;
    const { item, ballot } = live;
    const said = panelWords.voteSaved(formatTime(new Date().toISOString()));
    await act.send({ chest: chest.id, panel: desk.progress.panel, item, ballot, option, voteVersion }, said);
  };
  return (
    <Card title={panelWords.vote}>
      <div className={styles.form}>
        {meanScore === undefined ? null : (
          <p className={styles.words}>{panelWords.meanNote(formatMean(meanScore), scorers)}</p>
        )}
        <Field label={panelWords.vote} hint={panelWords.voteChoose}>
          <RadioGroup
            value={option ?? ''}
            onChange={(_e, { value }) => setOption(voteOptions.find((each) => each === value))}
          >
            {voteOptions.map((each) => (
              <Radio key={each} value={each} label={panelWords.votes[each]} />
            ))}
          </RadioGroup>
        </Field>
        <Button
          appearance="primary"
          disabledFocusable={act.busy || option === undefined || option === task.own}
          onClick={() => void send()}
        >
          {task.own === undefined ? panelWords.castVote : panelWords.changeVote}
        </Button>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}
