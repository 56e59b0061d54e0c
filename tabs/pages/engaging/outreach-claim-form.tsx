import { useState, type ReactNode } from 'react';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { feeOf, isTimeWorked } from '../../../core/engaging/outreach/claim';
import type { ClaimView, PartnerView } from '../../../core/engaging/outreach/outreach-view';
import { dayOf } from '../../../core/kernel/dates';
import { formatPounds, parsePounds } from '../../../core/kernel/money';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { newNonce } from '../../ui/nonce';
import { partnerWords } from '../../words/partners';
import { shared } from '../../words/shared';
import { FormActs, SmallForm } from './small-form';

interface ClaimDraft {
  readonly claim: string;
  readonly version: number;
  readonly workedOn: string;
  readonly hours: string;
  readonly halfDays: string;
  readonly days: string;
  readonly expenses: string;
  readonly note: string;
}

function draftOf(claim: ClaimView | undefined): ClaimDraft {
  return {
    claim: claim?.id ?? newNonce(),
    version: claim?.version ?? 0,
    workedOn: claim?.workedOn ?? dayOf(new Date().toISOString()),
    hours: String((claim?.minutes ?? 0) / 60),
    halfDays: String(claim?.halfDays ?? 0),
    days: String(claim?.days ?? 0),
    expenses: formatPounds(claim?.expensesPence ?? 0).replace('£', ''),
    note: claim?.note ?? '',
  };
}

export interface ClaimFormProps {
  readonly chest: string;
  readonly partner: PartnerView;
  /** The claim that was sent back and is corrected. */
  readonly claim?: ClaimView;
  readonly close: () => void;
}

/** Records what a partner worked and spent; what it comes to is shown as it is typed. */
export function ClaimForm({ chest, partner, claim, close }: ClaimFormProps): ReactNode {
  const act = useAct('saveClaim');
  const [draft, setDraft] = useState(() => draftOf(claim));
  const [found, setFound] = useState<Faults>({});
  const faults = { ...faultsOf(act.failure), ...found };
  const change = (part: Partial<ClaimDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const { minutes, halfDays, days, expensesPence, isSound } = readFigures(draft);
  const total = isSound ? feeOf({ minutes, halfDays, days }, partner.rates) + (expensesPence ?? 0) : 0;
  const send = async (): Promise<void> => {
    const note = draft.note.trim();
    setFound({
      ...(isSound ? {} : { minutes: 'out-of-range' as const }),
      ...(expensesPence === undefined ? { expensesPence: 'not-an-amount' as const } : {}),
      ...(note === '' ? { note: 'missing' as const } : {}),
    });
    if (!isSound || expensesPence === undefined || note === '') return;
    const { claim: id, version, workedOn } = draft;
    const figures = { minutes, halfDays, days, expensesPence };
    const input = { chest, claim: id, version, partner: partner.id, workedOn, note, ...figures };
    const outcome = await act.send(input, partnerWords.sent);
    if (outcome.kind === 'done') close();
  };
  const title = claim === undefined ? partnerWords.claimOf(partner.name) : partnerWords.againOf(partner.name);
  return (
    <Card title={title} aside={formatPounds(total)}>
      <SmallForm label={title}>
        {claim?.reason === undefined ? null : <p>{partnerWords.why(claim.reason)}</p>}
        <Figures draft={draft} change={change} faults={faults} />
        <Field label={partnerWords.note} hint={partnerWords.noteHint} required {...faultOn(faults, 'note')}>
          <Textarea
            value={draft.note}
            maxLength={500}
            onChange={(_e, { value }) => change({ note: value })}
          />
        </Field>
        <FormActs>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
            {partnerWords.send}
          </Button>
          <Button onClick={close}>{shared.cancel}</Button>
        </FormActs>
        <FailureBar failure={act.failure} />
      </SmallForm>
    </Card>
  );
}

function readFigures(draft: ClaimDraft) {
  const minutes = Math.round(Number(draft.hours) * 60);
  const time = { minutes, halfDays: Number(draft.halfDays), days: Number(draft.days) };
  return { ...time, expensesPence: parsePounds(draft.expenses), isSound: isTimeWorked(time) };
}

function Figures({
  draft,
  change,
  faults,
}: {
  readonly draft: ClaimDraft;
  readonly change: (part: Partial<ClaimDraft>) => void;
  readonly faults: Faults;
}): ReactNode {
  return (
    <>
      <FieldRow>
        <Field label={partnerWords.workedOn} required {...faultOn(faults, 'workedOn')}>
          <Input
            type="date"
            value={draft.workedOn}
            onChange={(_e, { value }) => change({ workedOn: value })}
          />
        </Field>
        <Field label={partnerWords.expenses} {...faultOn(faults, 'expensesPence')}>
          <Input
            value={draft.expenses}
            inputMode="decimal"
            contentBefore="£"
            onChange={(_e, { value }) => change({ expenses: value })}
          />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label={partnerWords.hours} hint={partnerWords.hoursHint} {...faultOn(faults, 'minutes')}>
          <Input
            value={draft.hours}
            inputMode="decimal"
            onChange={(_e, { value }) => change({ hours: value })}
          />
        </Field>
        <Field label={partnerWords.halfDays}>
          <Input
            type="number"
            min={0}
            value={draft.halfDays}
            onChange={(_e, { value }) => change({ halfDays: value })}
          />
        </Field>
        <Field label={partnerWords.days}>
          <Input
            type="number"
            min={0}
            value={draft.days}
            onChange={(_e, { value }) => change({ days: value })}
          />
        </Field>
      </FieldRow>
    </>
  );
}
