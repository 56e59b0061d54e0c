import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { PartnerView } from '../../../core/engaging/outreach/outreach-view';
import { usualRates } from '../../../core/engaging/outreach/partner';
import { formatPounds, parsePounds } from '../../../core/kernel/money';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { newNonce } from '../../ui/nonce';
import { Notice } from '../../ui/notice';
import { partnerWords } from '../../words/partners';
import { shared } from '../../words/shared';
import { FormActs, SmallForm } from './small-form';

interface PartnerDraft {
  readonly partner: string;
  readonly version: number;
  readonly name: string;
  readonly partnerKind: 'organisation' | 'person';
  readonly role: 'equity' | 'community';
  readonly person?: string;
  readonly hourPence: string;
  readonly halfDayPence: string;
  readonly dayPence: string;
  readonly adviceOffered: boolean;
  readonly active: boolean;
}

const rateFields = [
  ['hourPence', partnerWords.hour],
  ['halfDayPence', partnerWords.halfDay],
  ['dayPence', partnerWords.day],
] as const;

function typed(pence: number): string {
  return formatPounds(pence).replace('£', '');
}

function draftOf(partner: PartnerView | undefined): PartnerDraft {
  const { hourPence, halfDayPence, dayPence } = partner?.rates ?? usualRates;
  return {
    partner: partner?.id ?? newNonce(),
    version: partner?.version ?? 0,
    name: partner?.name ?? '',
    partnerKind: partner?.partnerKind ?? 'person',
    role: partner?.role ?? 'community',
    hourPence: typed(hourPence),
    halfDayPence: typed(halfDayPence),
    dayPence: typed(dayPence),
    adviceOffered: partner?.adviceOffered ?? false,
    active: partner?.active ?? true,
    ...(partner?.person === undefined ? {} : { person: partner.person }),
  };
}

export interface PartnerFormProps {
  readonly chest: string;
  /** The partner that is changed; a new one is added without it. */
  readonly partner?: PartnerView;
  readonly close: () => void;
}

/** Adds a partner or changes what was agreed. Advice on benefits stands first, before any amount. */
export function PartnerForm({ chest, partner, close }: PartnerFormProps): ReactNode {
  const act = useAct('savePartner');
  const [draft, setDraft] = useState(() => draftOf(partner));
  const [found, setFound] = useState<Faults>({});
  const faults = { ...faultsOf(act.failure), ...found };
  const change = (part: Partial<PartnerDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const send = async (): Promise<void> => {
    const { hourPence, halfDayPence, dayPence, ...rest } = draft;
    const [hour, half, day] = [parsePounds(hourPence), parsePounds(halfDayPence), parsePounds(dayPence)];
    setFound({
      ...(hour === undefined ? { hourPence: 'not-an-amount' as const } : {}),
      ...(half === undefined ? { halfDayPence: 'not-an-amount' as const } : {}),
      ...(day === undefined ? { dayPence: 'not-an-amount' as const } : {}),
      ...(rest.name.trim() === '' ? { name: 'missing' as const } : {}),
    });
    if (hour === undefined || half === undefined || day === undefined || rest.name.trim() === '') return;
    const rates = { hourPence: hour, halfDayPence: half, dayPence: day };
    const name = rest.name.trim();
    const outcome = await act.send({ chest, ...rest, name, rates }, partnerWords.saved(name));
    if (outcome.kind === 'done') close();
  };
  const title = partner === undefined ? partnerWords.add : partnerWords.changeOf(partner.name);
  return (
    <Card title={title}>
      <SmallForm label={title}>
        <Advice draft={draft} change={change} />
        <Who draft={draft} change={change} faults={faults} />
        <FieldRow>
          {rateFields.map(([field, label]) => (
            <Field key={field} label={label} hint={partnerWords.rateHint} {...faultOn(faults, field)}>
              <Input
                value={draft[field]}
                inputMode="decimal"
                contentBefore="£"
                onChange={(_e, { value }) => change({ [field]: value })}
              />
            </Field>
          ))}
        </FieldRow>
        <FormActs>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
            {partnerWords.save}
          </Button>
          <Button onClick={close}>{shared.cancel}</Button>
        </FormActs>
        <FailureBar failure={act.failure} />
      </SmallForm>
    </Card>
  );
}

interface PartProps {
  readonly draft: PartnerDraft;
  readonly change: (part: Partial<PartnerDraft>) => void;
}

function Advice({ draft, change }: PartProps): ReactNode {
  if (draft.partnerKind !== 'person') return null;
  return (
    <>
      <Notice tone="note">
        <strong>{partnerWords.adviceTitle}.</strong> {partnerWords.advice}
      </Notice>
      <Checkbox
        label={partnerWords.adviceTick}
        checked={draft.adviceOffered}
        onChange={(_e, { checked }) => change({ adviceOffered: checked === true })}
      />
    </>
  );
}

function Who({ draft, change, faults }: PartProps & { readonly faults: Faults }): ReactNode {
  return (
    <>
      <Field label={partnerWords.name} required {...faultOn(faults, 'name')}>
        <Input value={draft.name} maxLength={120} onChange={(_e, { value }) => change({ name: value })} />
      </Field>
      <FieldRow>
        <Field label={partnerWords.kind}>
          <Select
            value={draft.partnerKind}
            onChange={(_e, { value }) =>
              change({ partnerKind: value === 'organisation' ? 'organisation' : 'person' })
            }
          >
            <option value="person">{partnerWords.kinds.person}</option>
            <option value="organisation">{partnerWords.kinds.organisation}</option>
          </Select>
        </Field>
        <Field label={partnerWords.role}>
          <Select
            value={draft.role}
            onChange={(_e, { value }) => change({ role: value === 'equity' ? 'equity' : 'community' })}
          >
            <option value="community">{partnerWords.roles.community}</option>
            <option value="equity">{partnerWords.roles.equity}</option>
          </Select>
        </Field>
      </FieldRow>
      <Checkbox
        label={partnerWords.active}
        checked={draft.active}
        onChange={(_e, { checked }) => change({ active: checked === true })}
      />
    </>
  );
}
