import { useState, type ReactNode } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, type Faults } from '../../ui/form-faults';
import { arrivalsWords } from '../../words/arrivals';
import { FormActs, SmallForm } from './small-form';

export interface WithdrawFormProps {
  readonly chest: string;
  readonly application: string;
}

/** Takes an application back because the group asked for it, with what it said. */
export function WithdrawForm({ chest, application }: WithdrawFormProps): ReactNode {
  const act = useAct('withdrawForGroup');
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<Faults>({});
  const send = async (): Promise<void> => {
    const isMissing = reason.trim() === '';
    setFound(isMissing ? { reason: 'missing' } : {});
    if (isMissing) return;
    await act.send({ chest, application, reason: reason.trim() }, arrivalsWords.withdrawn);
  };
  return (
    <Card title={arrivalsWords.withdraw}>
      <SmallForm label={arrivalsWords.withdraw}>
        <Field
          label={arrivalsWords.withdrawReason}
          hint={arrivalsWords.withdrawHint}
          {...faultOn(found, 'reason')}
        >
          <Input value={reason} maxLength={500} onChange={(_e, { value }) => setReason(value)} />
        </Field>
        <FormActs>
          <Button disabledFocusable={act.busy} onClick={() => void send()}>
            {arrivalsWords.withdrawSend}
          </Button>
        </FormActs>
        <FailureBar failure={act.failure} />
      </SmallForm>
    </Card>
  );
}
