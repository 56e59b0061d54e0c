import type { ReactNode } from 'react';
import { Field, Select } from '@fluentui/react-components';
import { leadStates } from '../../../core/developing/need-states';
import type { NeedView } from '../../../core/developing/need-view';
import { shorten } from '../../../core/kernel/text';
import type { faultOn } from '../../ui/form-faults';
import { shared } from '../../words/shared';
import { sortingWords } from '../../words/sorting';
import { likestFirst } from './likest-first';

interface IntoChoiceProps {
  readonly need: NeedView;
  readonly others: readonly NeedView[];
  readonly value: string;
  readonly choose: (need: string) => void;
  readonly fault: ReturnType<typeof faultOn>;
}

/** The need that this one says the same as: the likest first, then all others that still stand. */
export function IntoChoice({ need, others, value, choose, fault }: IntoChoiceProps): ReactNode {
  const open = others.filter((each) => each.id !== need.id && leadStates.includes(each.state));
  const likely = likestFirst(need, open);
  const groups = [
    [sortingWords.likely, likely],
    [sortingWords.others, open.filter((each) => !likely.includes(each))],
  ] as const;
  return (
    <Field label={sortingWords.into} hint={sortingWords.intoHint} required {...fault}>
      <Select value={value} onChange={(_e, data) => choose(data.value)}>
        <option value="">{shared.choose}</option>
        {groups.map(([label, needs]) =>
          needs.length === 0 ? null : (
            <optgroup key={label} label={label}>
              {needs.map((each) => (
                <option key={each.id} value={each.id}>
                  {shorten(`${each.missing} (${each.neighbourhood})`, 120)}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </Select>
    </Field>
  );
}
