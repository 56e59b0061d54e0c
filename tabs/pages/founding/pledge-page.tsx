import { useContext, useState, type ReactNode } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import { parsePounds } from '../../../core/kernel/money';
import { slug } from '../../../core/kernel/text';
import { useAct } from '../../api/use-act';
import { NavigationContext, PlaceLink } from '../../navigation';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow, FormPart } from '../../ui/form-part';
import { newNonce } from '../../ui/nonce';
import { PageHeader } from '../../ui/page-header';
import { formWords } from '../../words/forms';
import { peopleWords } from '../../words/people';
import { pledgeWords } from '../../words/pledges';
import { financialYearOf, funderKinds, type FunderDraft } from './set-up-draft';

/** Records what a funder promises after the fund was set up: a new funder's, or more of one that is there. */
export function PledgeForm({ chest }: { readonly chest: ChestView }): ReactNode {
  const { go } = useContext(NavigationContext);
  const act = useAct('recordPledge');
  const [pledge] = useState(newNonce);
  const [found, setFound] = useState<Faults>({});
  const [draft, setDraft] = useState<FunderDraft>(() => ({
    name: '',
    kind: 'nhs',
    pounds: '',
    year: financialYearOf(new Date()),
  }));
  const back = { page: 'fund', chest: chest.id, parts: [] } as const;
  const send = async (): Promise<void> => {
    const pledgedPence = parsePounds(draft.pounds);
    const funderName = draft.name.trim();
    setFound(pledgedPence === undefined ? { pledgedPence: 'not-an-amount' } : {});
    if (pledgedPence === undefined) return;
    const promised = { pledge, pledgedPence, financialYear: draft.year.trim(), restriction: {} };
    const funder = { funder: slug(funderName), funderName, funderKind: draft.kind };
    const outcome = await act.send({ chest: chest.id, ...funder, ...promised }, pledgeWords.done);
    if (outcome.kind === 'done') go(back);
  };
  return (
    <>
      <PageHeader
        title={pledgeWords.title}
        under={pledgeWords.under}
        aside={<PlaceLink to={back}>{peopleWords.back}</PlaceLink>}
      />
      <FormPart number={1} title={pledgeWords.part}>
        <PledgeFields
          draft={draft}
          change={(part) => setDraft((last) => ({ ...last, ...part }))}
          faults={{ ...faultsOf(act.failure), ...found }}
        />
        <FailureBar failure={act.failure} />
        <div>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
            {pledgeWords.send}
          </Button>
        </div>
      </FormPart>
    </>
  );
}

interface PledgeFieldsProps {
  readonly draft: FunderDraft;
  readonly change: (part: Partial<FunderDraft>) => void;
  readonly faults: Faults;
}

function PledgeFields({ draft, change, faults }: PledgeFieldsProps): ReactNode {
  const words = formWords.setUp;
  const kindOf = (value: string): FunderDraft['kind'] =>
    funderKinds.find((kind) => kind === value) ?? 'other';
  return (
    <FieldRow>
      <Field label={pledgeWords.funder} hint={pledgeWords.funderHint} {...faultOn(faults, 'funderName')}>
        <Input value={draft.name} maxLength={120} onChange={(_e, { value }) => change({ name: value })} />
      </Field>
      <Field label={words.kind}>
        <Select value={draft.kind} onChange={(_e, { value }) => change({ kind: kindOf(value) })}>
          {funderKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.pledged} {...faultOn(faults, 'pledgedPence')}>
        <Input
          value={draft.pounds}
          inputMode="decimal"
          contentBefore="£"
          onChange={(_e, { value }) => change({ pounds: value })}
        />
      </Field>
      <Field label={words.year} {...faultOn(faults, 'financialYear')}>
        <Input value={draft.year} onChange={(_e, { value }) => change({ year: value })} />
      </Field>
    </FieldRow>
  );
}
