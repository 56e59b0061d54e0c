import { useContext, useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicationLine } from '../../../core/engaging/application-view';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { SayContext } from '../../ui/say';
import { applicationsWords } from '../../words/entries';
import { ArrivalBadges } from './arrival-badges';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  wide: { width: '100%', maxWidth: '640px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export interface SiftCardProps {
  readonly chest: string;
  readonly round: string;
  readonly lines: readonly ApplicationLine[];
}

/** The check of who can apply: everything that waits is ticked; what should not pass is unticked or turned away. */
export function SiftCard({ chest, round, lines }: SiftCardProps): ReactNode {
  const styles = useStyles();
  const say = useContext(SayContext);
  const act = useAct('siftApplications');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const waiting = lines.filter((line) => line.open && line.state === 'submitted');
  const chosen = waiting.map((line) => line.id).filter((id) => !left.includes(id));
  if (waiting.length === 0) return null;
  const sift = async (what: 'pass' | 'fail'): Promise<void> => {
    const given = reason.trim() === '' ? {} : { reason: reason.trim() };
    const outcome = await act.send({ chest, round, applications: chosen, act: what, ...given });
    if (outcome.kind === 'done') say(applicationsWords.sifted(outcome.answer.sifted));
  };
  return (
    <Card title={applicationsWords.sift}>
      <div className={styles.form}>
        <p className={styles.hint}>{applicationsWords.siftHint}</p>
        <div role="group" aria-label={applicationsWords.sift}>
          {waiting.map((line) => (
            <div key={line.id}>
              <Checkbox
                label={`${line.groupName ?? line.id}: ${line.title ?? ''}`}
                checked={!left.includes(line.id)}
                onChange={(_e, { checked }) =>
                  setLeft(checked === true ? left.filter((id) => id !== line.id) : [...left, line.id])
                }
              />
              <ArrivalBadges line={line} />
            </div>
          ))}
        </div>
        <Field
          label={applicationsWords.siftReason}
          hint={applicationsWords.siftReasonHint}
          className={styles.wide}
        >
          <Input value={reason} maxLength={500} onChange={(_e, { value }) => setReason(value)} />
        </Field>
        <div className={styles.acts}>
          <Button
            appearance="primary"
            disabledFocusable={act.busy || chosen.length === 0}
            onClick={() => void sift('pass')}
          >
            {applicationsWords.siftPass(chosen.length)}
          </Button>
          <Button disabledFocusable={act.busy || chosen.length === 0} onClick={() => void sift('fail')}>
            {applicationsWords.siftFail}
          </Button>
        </div>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}
