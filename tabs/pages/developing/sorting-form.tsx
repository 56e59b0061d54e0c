import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { declineReasons, type DeclineReason } from '../../../core/developing/need';
import type { NeedView } from '../../../core/developing/need-view';
import type { Failure } from '../../api/call-failed';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { needsWords } from '../../words/needs';
import { shared } from '../../words/shared';
import { sortingWords } from '../../words/sorting';
import { IntoChoice } from './into-choice';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The acts that take an answer. */
export type AskedAct = 'merge' | 'redirect' | 'decline';

export interface SortingAnswer {
  readonly act: 'accept' | AskedAct;
  readonly into?: string;
  readonly theme?: string;
  readonly because?: DeclineReason;
  readonly service?: string;
  readonly reason?: string;
}

export interface SortingFormProps {
  readonly act: AskedAct;
  readonly need: NeedView;
  readonly others: readonly NeedView[];
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly send: (answer: SortingAnswer) => void;
  readonly cancel: () => void;
}

/** What joining, passing on or declining takes. What was typed stays when it is refused. */
export function SortingForm(props: SortingFormProps): ReactNode {
  const { act, need, busy, failure, send, cancel } = props;
  const styles = useStyles();
  const [into, setInto] = useState('');
  const [service, setService] = useState('');
  const [because, setBecause] = useState<DeclineReason>('already-met');
  const [reason, setReason] = useState('');
  const faults = faultsOf(failure);
  const answer = (): SortingAnswer => ({
    act,
    ...(act === 'merge' && into !== '' ? { into } : {}),
    ...(act === 'redirect' && service.trim() !== '' ? { service: service.trim() } : {}),
    ...(act === 'decline' ? { because } : {}),
    ...(act !== 'merge' && reason.trim() !== '' ? { reason: reason.trim() } : {}),
  });
  return (
    <div className={styles.form} role="group" aria-label={sortingWords[`${act}Of`](need.missing)}>
      {act === 'merge' ? (
        <IntoChoice
          need={need}
          others={props.others}
          value={into}
          choose={setInto}
          fault={faultOn(faults, 'into')}
        />
      ) : null}
      {act === 'redirect' ? (
        <Field
          label={sortingWords.service}
          hint={sortingWords.serviceHint}
          required
          {...faultOn(faults, 'service')}
        >
          <Input value={service} maxLength={200} onChange={(_e, { value }) => setService(value)} />
        </Field>
      ) : null}
      {act === 'decline' ? <Because value={because} choose={setBecause} /> : null}
      {act === 'merge' ? null : (
        <Field
          label={sortingWords.reason}
          hint={sortingWords.reasonHint}
          required={act === 'decline' && because === 'other'}
        >
          <Input value={reason} maxLength={500} onChange={(_e, { value }) => setReason(value)} />
        </Field>
      )}
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => send(answer())}>
          {sortingWords.send[act]}
        </Button>
        <Button onClick={cancel}>{shared.cancel}</Button>
      </div>
    </div>
  );
}

interface BecauseProps {
  readonly value: DeclineReason;
  readonly choose: (because: DeclineReason) => void;
}

function Because({ value, choose }: BecauseProps): ReactNode {
  return (
    <Field
      label={sortingWords.because}
      {...(value === 'about-one-person'
        ? { validationMessage: sortingWords.aboutOne, validationState: 'warning' as const }
        : {})}
    >
      <Select
        value={value}
        onChange={(_e, data) => choose(declineReasons.find((each) => each === data.value) ?? 'other')}
      >
        {declineReasons.map((each) => (
          <option key={each} value={each}>
            {needsWords.because[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
