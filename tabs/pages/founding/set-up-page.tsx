import { useContext, useState, type ReactNode } from 'react';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import { useAct } from '../../api/use-act';
import { HostContext } from '../../host/host-context';
import { NavigationContext } from '../../navigation';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow, FormPart } from '../../ui/form-part';
import { PageHeader } from '../../ui/page-header';
import { formWords } from '../../words/forms';
import { emptySetUp, readSetUp, withoutBlanks, type SetUpDraft } from './set-up-draft';
import type { PartProps } from './set-up-part';
import { FundersPart } from './funders-part';
import { PeoplePart } from './people-part';

const words = formWords.setUp;

/** The first-run page: an empty chest gets its name, areas, themes, money and people in one go. */
export function SetUpForm({ chest }: { readonly chest: ChestView }): ReactNode {
  const host = useContext(HostContext);
  const { go } = useContext(NavigationContext);
  const act = useAct('setUpChest');
  const [draft, setDraft] = useState(() => emptySetUp(new Date(), host.personId ?? ''));
  const [found, setFound] = useState<Faults>({});
  const faults = { ...faultsOf(act.failure), ...found };
  const change = (part: Partial<SetUpDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const send = async (): Promise<void> => {
    const tidy = withoutBlanks(draft);
    setDraft(tidy);
    const read = readSetUp(tidy, host.tenantId);
    setFound(read.faults);
    act.forget();
    if (Object.keys(read.faults).length > 0) return;
    const outcome = await act.send({ chest: chest.id, ...read.input }, words.done);
    if (outcome.kind === 'done') go({ page: 'fund', chest: chest.id, parts: ['new-round'] });
  };
  const parts = { draft, change, faults };
  return (
    <>
      <PageHeader title={words.title} under={words.under} />
      <NamePart {...parts} />
      <PlacesPart {...parts} />
      <ThemesPart {...parts} />
      <FundersPart {...parts} />
      <PeoplePart {...parts} />
      <div role="alert">{Object.keys(found).length > 0 ? formWords.checkBelow : null}</div>
      <FailureBar failure={act.failure} />
      <div>
        <Button appearance="primary" size="large" disabledFocusable={act.busy} onClick={() => void send()}>
          {words.send}
        </Button>
      </div>
    </>
  );
}

function NamePart({ draft, change, faults }: PartProps): ReactNode {
  return (
    <FormPart number={1} title={words.name}>
      <FieldRow>
        <Field label={words.fundName} required {...faultOn(faults, 'name')}>
          <Input value={draft.name} maxLength={80} onChange={(_e, { value }) => change({ name: value })} />
        </Field>
        <Field label={words.borough} required {...faultOn(faults, 'borough')}>
          <Input
            value={draft.borough}
            maxLength={80}
            onChange={(_e, { value }) => change({ borough: value })}
          />
        </Field>
      </FieldRow>
      <Field label={words.helpContact} hint={words.helpHint} required {...faultOn(faults, 'helpContact')}>
        <Input
          value={draft.helpContact}
          maxLength={200}
          onChange={(_e, { value }) => change({ helpContact: value })}
        />
      </Field>
      <Field label={words.limit} {...faultOn(faults, 'delegatedLimitPence')}>
        <Input
          value={draft.limit}
          inputMode="decimal"
          contentBefore="£"
          onChange={(_e, { value }) => change({ limit: value })}
        />
      </Field>
    </FormPart>
  );
}

function PlacesPart({ draft, change, faults }: PartProps): ReactNode {
  return (
    <FormPart number={2} title={words.places}>
      <Field
        label={words.places}
        hint={words.placesHint}
        required
        {...faultOn(faults, 'neighbourhoods', true)}
      >
        <Textarea
          value={draft.places}
          rows={6}
          resize="vertical"
          onChange={(_e, { value }) => change({ places: value })}
        />
      </Field>
    </FormPart>
  );
}

function ThemesPart({ draft, change, faults }: PartProps): ReactNode {
  return (
    <FormPart number={3} title={words.themes}>
      <FieldRow>
        <Field label={words.themesLabel} hint={words.oneEachLine} {...faultOn(faults, 'themes', true)}>
          <Textarea
            value={draft.themes}
            rows={8}
            resize="vertical"
            onChange={(_e, { value }) => change({ themes: value })}
          />
        </Field>
        <Field
          label={words.categoriesLabel}
          hint={words.oneEachLine}
          {...faultOn(faults, 'categories', true)}
        >
          <Textarea
            value={draft.categories}
            rows={8}
            resize="vertical"
            onChange={(_e, { value }) => change({ categories: value })}
          />
        </Field>
      </FieldRow>
    </FormPart>
  );
}
