import type { ReactNode } from 'react';
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { accessNeedNames, accessNeeds } from '../../../core/engaging/outreach/access-needs';
import {
  incomeBands,
  populationGroupNames,
  populationGroups,
} from '../../../core/engaging/outreach/group-facts';
import { faultOn } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { outreachWords } from '../../words/outreach';
import { CodeChoices } from './code-choices';
import { firstGrantOf, type ContactPartProps } from './contact-draft';
import { SmallForm } from './small-form';

/** What helps a group to take part, and what it says of itself: for who knows more. */
export function ContactMore({ chest, draft, change, faults }: ContactPartProps): ReactNode {
  return (
    <SmallForm label={outreachWords.more}>
      <CodeChoices
        label={outreachWords.needs}
        codes={accessNeeds}
        names={accessNeedNames}
        chosen={draft.needs}
        choose={(needs) => change({ needs })}
      />
      <Field
        label={outreachWords.needsWords}
        hint={outreachWords.needsWordsHint}
        {...faultOn(faults, 'needsWords')}
      >
        <Textarea
          value={draft.needsWords}
          maxLength={500}
          onChange={(_e, { value }) => change({ needsWords: value })}
        />
      </Field>
      <Field label={outreachWords.language}>
        <Input
          value={draft.language}
          maxLength={60}
          onChange={(_e, { value }) => change({ language: value })}
        />
      </Field>
      <Said chest={chest} draft={draft} change={change} faults={faults} />
      {(['ledBy', 'serves'] as const).map((part) => (
        <CodeChoices
          key={part}
          label={outreachWords[part]}
          codes={populationGroups}
          names={populationGroupNames}
          chosen={draft[part]}
          choose={(codes) => change({ [part]: codes })}
        />
      ))}
    </SmallForm>
  );
}

function Said({ chest, draft, change }: ContactPartProps): ReactNode {
  const bands = incomeBands.map((band) => [band, outreachWords.incomeBands[band]] as const);
  return (
    <FieldRow>
      <Choice
        label={outreachWords.asked}
        none={outreachWords.noRound}
        value={draft.round}
        options={chest.rounds.map(({ id, name }) => [id, name] as const)}
        choose={(round) => change({ round })}
      />
      <Choice
        label={outreachWords.incomeBand}
        none={outreachWords.notKnown}
        value={draft.incomeBand}
        options={bands}
        choose={(incomeBand) => change({ incomeBand })}
      />
      <Choice
        label={outreachWords.firstGrant}
        none={outreachWords.notKnown}
        value={draft.firstGrant}
        options={[
          ['yes', outreachWords.yes],
          ['no', outreachWords.no],
        ]}
        choose={(value) => change({ firstGrant: firstGrantOf(value) })}
      />
    </FieldRow>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly choose: (id: string) => void;
}

function Choice({ label, none, value, options, choose }: ChoiceProps): ReactNode {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_e, data) => choose(data.value)}>
        <option value="">{none}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
