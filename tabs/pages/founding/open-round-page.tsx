import { useContext, useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { PledgeView } from '../../../core/founding/round-view';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { NavigationContext } from '../../navigation';
import { Empty } from '../../ui/empty';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow, FormPart } from '../../ui/form-part';
import { Looked } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { formWords } from '../../words/forms';
import type { RoundPartProps } from './round-part';
import { PotsPart } from './pots-part';
import { emptyRound, readRound, type RoundDraft } from './round-draft';

const words = formWords.round;

/** Opens a round from the template: dates, limits, pots and rules are asked for, the rest is the template's. */
export function OpenRoundForm({ chest }: { readonly chest: ChestView }): ReactNode {
  const look = useLook('listPledges', { chest: chest.id });
  return (
    <>
      <PageHeader title={words.title} under={words.under} />
      <Looked look={look}>
        {(pledges) =>
          pledges.length === 0 ? (
            <Empty title={words.noPledges.title} words={words.noPledges.words} />
          ) : (
            <RoundForm chest={chest} pledges={pledges} />
          )
        }
      </Looked>
    </>
  );
}

function RoundForm({
  chest,
  pledges,
}: {
  readonly chest: ChestView;
  readonly pledges: readonly PledgeView[];
}): ReactNode {
  const { go } = useContext(NavigationContext);
  const create = useAct('createRound');
  const open = useAct('moveRound');
  const [draft, setDraft] = useState(() => emptyRound(new Date(), pledges));
  const [found, setFound] = useState<Faults>({});
  const change = (part: Partial<RoundDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const send = async (): Promise<void> => {
    const { input, faults } = readRound(draft, pledges);
    setFound(faults);
    if (input === undefined) return;
    const made = await create.send({ chest: chest.id, ...input });
    if (made.kind !== 'done') return;
    const { version } = made.answer;
    const opened = await open.send({ chest: chest.id, round: input.id, event: 'open', version }, words.done);
    // The round is there either way; what keeps it from opening is shown, and it can be opened from the fund page.
    if (opened.kind === 'done') go({ page: 'fund', chest: chest.id, parts: [] });
  };
  const parts = { draft, change, faults: { ...faultsOf(create.failure), ...found } };
  return (
    <>
      <DatesPart {...parts} />
      <LimitsPart {...parts} />
      <PotsPart {...parts} chest={chest} pledges={pledges} />
      <RulesPart {...parts} />
      <div role="alert">{Object.keys(found).length > 0 ? formWords.checkBelow : null}</div>
      <FailureBar failure={create.failure ?? open.failure} />
      <div>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={create.busy || open.busy}
          onClick={() => void send()}
        >
          {words.keep}
        </Button>
      </div>
    </>
  );
}

const dateFields = ['opensAt', 'closesAt', 'scoringEndsAt', 'meetsAt'] as const;

function DatesPart({ draft, change, faults }: RoundPartProps): ReactNode {
  return (
    <FormPart number={1} title={words.what}>
      <Field label={words.name} required {...faultOn(faults, 'name')} {...faultOn(faults, 'id')}>
        <Input value={draft.name} maxLength={60} onChange={(_e, { value }) => change({ name: value })} />
      </Field>
      <FieldRow>
        {dateFields.map((field) => (
          <Field key={field} label={words[field]} {...faultOn(faults, field)}>
            <Input
              type="date"
              value={draft[field]}
              onChange={(_e, { value }) => change({ [field]: value })}
            />
          </Field>
        ))}
      </FieldRow>
    </FormPart>
  );
}

function LimitsPart({ draft, change, faults }: RoundPartProps): ReactNode {
  return (
    <FormPart number={2} title={words.limits}>
      <FieldRow>
        {(['minimum', 'maximum'] as const).map((field) => (
          <Field key={field} label={words[field]} {...faultOn(faults, `${field}Pence`)}>
            <Input
              value={draft[field]}
              inputMode="decimal"
              contentBefore="£"
              onChange={(_e, { value }) => change({ [field]: value })}
            />
          </Field>
        ))}
      </FieldRow>
    </FormPart>
  );
}

function RulesPart({ draft, change, faults }: RoundPartProps): ReactNode {
  return (
    <FormPart number={4} title={words.rules}>
      <FieldRow>
        <Field label={words.present} {...faultOn(faults, 'panelRules.minimumPresent')}>
          <Input
            value={draft.present}
            inputMode="numeric"
            onChange={(_e, { value }) => change({ present: value })}
          />
        </Field>
        <Field label={words.scores} {...faultOn(faults, 'panelRules.minimumScores')}>
          <Input
            value={draft.scores}
            inputMode="numeric"
            onChange={(_e, { value }) => change({ scores: value })}
          />
        </Field>
      </FieldRow>
      <Checkbox
        label={words.casting}
        checked={draft.castingVote}
        onChange={(_e, { checked }) => change({ castingVote: checked === true })}
      />
    </FormPart>
  );
}
