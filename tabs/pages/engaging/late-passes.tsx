import { useState, type ReactNode } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { IssuedLatePass, LatePassLine } from '../../../core/engaging/arrival-view';
import { formatDay, formatTime } from '../../../core/kernel/dates';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { Looked } from '../../ui/looked';
import { newNonce } from '../../ui/nonce';
import { Notice } from '../../ui/notice';
import { arrivalsWords } from '../../words/arrivals';
import { FormActs, SmallForm } from './small-form';

export interface LatePassesProps {
  readonly chest: string;
  readonly round: string;
  /** True for a lead, who may send one. */
  readonly mayIssue: boolean;
}

/** Links with which single groups can still apply after the round has closed. */
export function LatePasses({ chest, round, mayIssue }: LatePassesProps): ReactNode {
  const look = useLook('listLatePasses', { chest, round });
  return (
    <>
      {mayIssue ? <IssueForm chest={chest} round={round} /> : null}
      <Looked look={look}>
        {(passes) =>
          passes.length === 0 ? null : (
            <Card title={arrivalsWords.lateList}>
              <FiguresTable
                caption={arrivalsWords.lateList}
                columns={columns}
                rows={passes}
                keyOf={(pass) => pass.id}
              />
            </Card>
          )
        }
      </Looked>
    </>
  );
}

const columns: readonly Column<LatePassLine>[] = [
  { id: 'email', title: arrivalsWords.lateEmail, cell: (pass) => pass.email },
  { id: 'reason', title: arrivalsWords.lateReason, cell: (pass) => pass.reason },
  {
    id: 'until',
    title: arrivalsWords.lateUntil,
    cell: ({ endsAt }) => `${formatDay(endsAt)}, ${formatTime(endsAt)}`,
  },
  {
    id: 'used',
    title: arrivalsWords.lateUsed,
    cell: (pass) => pass.application ?? arrivalsWords.lateOpen,
  },
];

interface PassDraft {
  readonly nonce: string;
  readonly email: string;
  readonly reason: string;
  readonly days: string;
}

const emptyPass = (): PassDraft => ({ nonce: newNonce(), email: '', reason: '', days: '3' });

function IssueForm({ chest, round }: { readonly chest: string; readonly round: string }): ReactNode {
  const act = useAct('issueLatePass');
  const [draft, setDraft] = useState(emptyPass);
  const [found, setFound] = useState<Faults>({});
  const [issued, setIssued] = useState<IssuedLatePass>();
  const faults = { ...faultsOf(act.failure), ...found };
  const change = (part: Partial<PassDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const send = async (): Promise<void> => {
    const { nonce, email, reason } = draft;
    const days = Number(draft.days);
    const lacking: Faults = {
      ...(email.trim() === '' ? { email: 'missing' as const } : {}),
      ...(reason.trim() === '' ? { reason: 'missing' as const } : {}),
      ...(Number.isInteger(days) && days >= 1 && days <= 7 ? {} : { days: 'out-of-range' as const }),
    };
    setFound(lacking);
    if (Object.keys(lacking).length > 0) return;
    const input = { chest, round, nonce, email: email.trim(), reason: reason.trim(), days };
    const outcome = await act.send(input, arrivalsWords.lateSent);
    if (outcome.kind !== 'done') return;
    setIssued(outcome.answer);
    setDraft(emptyPass());
  };
  return (
    <Card title={arrivalsWords.late}>
      <SmallForm label={arrivalsWords.late}>
        <p>{arrivalsWords.lateHint}</p>
        <PassFields draft={draft} faults={faults} change={change} />
        <FormActs>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
            {arrivalsWords.lateSend}
          </Button>
        </FormActs>
        {issued?.link === undefined ? null : (
          <Notice tone="warning">
            {arrivalsWords.lateOff} {issued.link}
          </Notice>
        )}
        <FailureBar failure={act.failure} />
      </SmallForm>
    </Card>
  );
}

function PassFields({
  draft,
  faults,
  change,
}: {
  readonly draft: PassDraft;
  readonly faults: Faults;
  readonly change: (part: Partial<PassDraft>) => void;
}): ReactNode {
  return (
    <>
      <FieldRow>
        <Field label={arrivalsWords.lateEmail} {...faultOn(faults, 'email')}>
          <Input
            type="email"
            value={draft.email}
            maxLength={254}
            onChange={(_e, { value }) => change({ email: value })}
          />
        </Field>
        <Field label={arrivalsWords.lateDays} {...faultOn(faults, 'days')}>
          <Input
            value={draft.days}
            inputMode="numeric"
            maxLength={1}
            onChange={(_e, { value }) => change({ days: value })}
          />
        </Field>
      </FieldRow>
      <Field
        label={arrivalsWords.lateReason}
        hint={arrivalsWords.lateReasonHint}
        {...faultOn(faults, 'reason')}
      >
        <Input value={draft.reason} maxLength={500} onChange={(_e, { value }) => change({ reason: value })} />
      </Field>
    </>
  );
}
