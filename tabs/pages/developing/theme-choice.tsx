import type { ReactNode } from 'react';
import { Field, Select } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import { sortingWords } from '../../words/sorting';

export interface ThemeChoiceProps {
  readonly themes: ChestView['themes'];
  readonly need: string;
  readonly value: string;
  readonly choose: (theme: string) => void;
  /** True once somebody tried to go on without. */
  readonly isMissing: boolean;
}

/** Asks what a need is about, where whoever raised it did not say. */
export function ThemeChoice({ themes, need, value, choose, isMissing }: ThemeChoiceProps): ReactNode {
  return (
    <Field
      label={sortingWords.theme}
      required
      {...(isMissing
        ? { validationState: 'error' as const, validationMessage: sortingWords.chooseTheme }
        : {})}
    >
      <Select
        aria-label={sortingWords.themeOf(need)}
        value={value}
        onChange={(_e, { value: chosen }) => choose(chosen)}
      >
        <option value="">{sortingWords.chooseTheme}</option>
        {themes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
