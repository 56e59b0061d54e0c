import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { AwardView } from '../../../core/awarding/award-view';
import { formatPounds, parsePounds } from '../../../core/kernel/money';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { awardsWords } from '../../words/entries';
import { shared } from '../../words/shared';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '640px' },
  acts: { display: 'flex', gap: tokens.spacingHorizontalM },
});

export interface PaymentFormProps {
  readonly chest: string;
  readonly round: string;
  readonly award: AwardView;
  readonly close: () => void;
}

/** Records a payment that finance has made, under finance's own reference. */
export function PaymentForm({ chest, round, award, close }: PaymentFormProps): ReactNode {
  const styles = useStyles();
  const act = useAct('recordPayment');
  const [amount, setAmount] = useState(formatPounds(award.amountPence - award.paidPence).replace('£', ''));
  const [reference, setReference] = useState('');
  const [found, setFound] = useState<Faults>({});
  const faults = { ...faultsOf(act.failure), ...found };
  const send = async (): Promise<void> => {
    const amountPence = parsePounds(amount);
    const financeReference = reference.trim();
    setFound({
      ...(amountPence === undefined ? { amountPence: 'not-an-amount' as const } : {}),
      ...(financeReference === '' ? { financeReference: 'missing' as const } : {}),
    });
    if (amountPence === undefined || financeReference === '') return;
    const input = { chest, round, award: award.id, amountPence, financeReference };
    const outcome = await act.send(input, awardsWords.recorded);
    if (outcome.kind !== 'failed') close();
  };
  return (
    <Card title={awardsWords.recordOf(award.groupName)}>
      <div className={styles.form}>
        <FieldRow>
          <Field label={awardsWords.payAmount} {...faultOn(faults, 'amountPence')}>
            <Input
              value={amount}
              inputMode="decimal"
              contentBefore="£"
              onChange={(_e, { value }) => setAmount(value)}
            />
          </Field>
          <Field
            label={awardsWords.reference}
            hint={awardsWords.referenceHint}
            {...faultOn(faults, 'financeReference')}
          >
            <Input value={reference} maxLength={60} onChange={(_e, { value }) => setReference(value)} />
          </Field>
        </FieldRow>
        <div className={styles.acts}>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
            {awardsWords.send}
          </Button>
          <Button onClick={close}>{shared.cancel}</Button>
        </div>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}
