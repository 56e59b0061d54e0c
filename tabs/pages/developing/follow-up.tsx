import { useState, type ReactNode } from 'react';
import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { NeedView } from '../../../core/developing/need-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { needsWords } from '../../words/needs';
import { shared } from '../../words/shared';
import { sortingWords } from '../../words/sorting';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  wide: { width: '100%' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FollowUpProps {
  readonly chest: string;
  readonly need: NeedView;
}

/** What to say of a need after it was funded, or once it is settled: how far it is met, or that it stands again. */
export function FollowUp(props: FollowUpProps): ReactNode {
  return props.need.state === 'being-addressed' ? <Review {...props} /> : <Reopen {...props} />;
}

function Reopen({ chest, need }: FollowUpProps): ReactNode {
  const act = useAct('reviewNeed');
  const { id, version, missing } = need;
  return (
    <div>
      <Button
        size="small"
        aria-label={sortingWords.reopenOf(missing)}
        disabledFocusable={act.busy}
        onClick={() => void act.send({ chest, need: id, outcome: 'reopen', version }, sortingWords.reviewed)}
      >
        {sortingWords.reopen}
      </Button>
      <FailureBar failure={act.failure} />
    </div>
  );
}

const outcomes = ['met', 'partly-met', 'unmet'] as const;

function Review({ chest, need }: FollowUpProps): ReactNode {
  const styles = useStyles();
  const act = useAct('reviewNeed');
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('met');
  const [raiserView, setRaiserView] = useState('');
  const [groupView, setGroupView] = useState('');
  const send = (): void => {
    const said = { raiserView: raiserView.trim(), groupView: groupView.trim() };
    void act.send({ chest, need: need.id, outcome, version: need.version, ...said }, sortingWords.reviewed);
  };
  if (!isOpen) {
    return (
      <div>
        <Button size="small" aria-label={sortingWords.reviewOf(need.missing)} onClick={() => setIsOpen(true)}>
          {sortingWords.review}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.form} role="group" aria-label={sortingWords.reviewOf(need.missing)}>
      <Field label={sortingWords.review}>
        <Select
          value={outcome}
          onChange={(_e, { value }) => setOutcome(outcomes.find((each) => each === value) ?? 'met')}
        >
          {outcomes.map((each) => (
            <option key={each} value={each}>
              {sortingWords.outcomes[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.wide} label={sortingWords.raiserView} hint={needsWords.wordsHint}>
        <Textarea value={raiserView} maxLength={1000} onChange={(_e, { value }) => setRaiserView(value)} />
      </Field>
      <Field className={styles.wide} label={sortingWords.groupView} hint={needsWords.wordsHint}>
        <Textarea value={groupView} maxLength={1000} onChange={(_e, { value }) => setGroupView(value)} />
      </Field>
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={send}>
          {sortingWords.reviewSend}
        </Button>
        <Button onClick={() => setIsOpen(false)}>{shared.cancel}</Button>
      </div>
      <FailureBar failure={act.failure} />
    </div>
  );
}
