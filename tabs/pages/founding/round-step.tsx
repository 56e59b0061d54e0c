import { useState, type ReactNode } from 'react';
import { Button, Field, makeStyles, Input, tokens } from '@fluentui/react-components';
import type { InputOf } from '../../../core/contracts/routes';
import type { RoundId } from '../../../core/kernel/ids';
import type { RoundState } from '../../../core/founding/round-states';
import { isRefused } from '../../api/call-failed';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { fundWords, roundStepWords } from '../../words/fund';

export type RoundMove = InputOf<'moveRound'>['event'];

/** The step forward from each state that is taken by a press. The others are ends of the panel's own work. */
const forward: Readonly<Partial<Record<RoundState, RoundMove>>> = {
  designing: 'open',
  open: 'close',
  sifting: 'finish-sifting',
  declaring: 'ready',
  moderating: 'convene',
  'in-session': 'close-items',
  balancing: 'propose',
  released: 'end-acceptances',
  learning: 'finish',
};

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', width: '100%' },
  reason: { width: '100%' },
});

export interface RoundStepProps {
  readonly chest: string;
  readonly round: { readonly id: RoundId; readonly state: RoundState; readonly version: number };
}

/** The one next step of a round. When the step needs a reason, the reason is asked for and it is sent again. */
export function RoundStep({ chest, round }: RoundStepProps): ReactNode {
  const styles = useStyles();
  const act = useAct('moveRound');
  const [reason, setReason] = useState('');
  const event = forward[round.state];
  if (event === undefined) return null;
  const asksReason = isRefused(act.failure, 'reason-needed') || reason !== '';
  const move = async (): Promise<void> => {
    const given = reason.trim() === '' ? {} : { reason: reason.trim() };
    const input = { chest, round: round.id, event, version: round.version, ...given };
    const outcome = await act.send(input, fundWords.roundMoved);
    if (outcome.kind === 'done') setReason('');
  };
  return (
    <div className={styles.form}>
      {asksReason ? (
        <Field label={fundWords.reason} hint={fundWords.reasonHint} className={styles.reason}>
          <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
        </Field>
      ) : null}
      <Button disabledFocusable={act.busy} onClick={() => void move()}>
        {roundStepWords[event]}
      </Button>
      <FailureBar failure={act.failure} />
    </div>
  );
}
