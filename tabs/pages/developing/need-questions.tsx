import type { ReactNode } from 'react';
import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import { bands, trends } from '../../../core/developing/need';
import { findPersonalData } from '../../../core/kernel/personal-data';
import { faultOn, type Faults } from '../../ui/form-faults';
import { needsWords } from '../../words/needs';
import { shared } from '../../words/shared';
import type { NeedDraft } from './need-draft';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** Warns beside the field before anything is sent; the server looks again. */
function personalWarning(text: string): {
  readonly validationMessage?: string;
  readonly validationState?: 'warning';
} {
  const kinds = findPersonalData(text);
  if (kinds.length === 0) return {};
  const said = new Intl.ListFormat('en-GB').format(kinds.map((kind) => needsWords.personalKinds[kind]));
  return { validationMessage: needsWords.personal(said), validationState: 'warning' };
}

interface PartProps {
  readonly chest: ChestView;
  readonly draft: NeedDraft;
  readonly change: (part: Partial<NeedDraft>) => void;
}

/** The three questions that every need answers. */
export function Asked({ chest, draft, change, faults }: PartProps & { readonly faults: Faults }): ReactNode {
  return (
    <>
      <Field
        label={needsWords.missing}
        hint={needsWords.missingHint}
        required
        {...personalWarning(draft.missing)}
        {...faultOn(faults, 'missing')}
      >
        <Textarea
          value={draft.missing}
          maxLength={1000}
          onChange={(_e, { value }) => change({ missing: value })}
        />
      </Field>
      <Field
        label={needsWords.forWhom}
        hint={needsWords.forWhomHint}
        required
        {...personalWarning(draft.forWhom)}
        {...faultOn(faults, 'forWhom')}
      >
        <Input
          value={draft.forWhom}
          maxLength={200}
          onChange={(_e, { value }) => change({ forWhom: value })}
        />
      </Field>
      <Field label={needsWords.where} required {...faultOn(faults, 'neighbourhood')}>
        <Select value={draft.neighbourhood} onChange={(_e, { value }) => change({ neighbourhood: value })}>
          {chest.neighbourhoods.map((place) => (
            <option key={place.id} value={place.id}>
              {place.name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

/** What somebody may add. */
export function More({ chest, draft, change }: PartProps): ReactNode {
  const styles = useStyles();
  const themes = chest.themes.map((theme) => [theme.id, theme.name] as const);
  const choices = [
    { field: 'theme', label: needsWords.theme, options: themes },
    {
      field: 'band',
      label: needsWords.band,
      options: bands.map((band) => [band, needsWords.bands[band]] as const),
    },
    {
      field: 'trend',
      label: needsWords.trend,
      options: trends.map((trend) => [trend, needsWords.trends[trend]] as const),
    },
  ] as const;
  return (
    <details>
      <summary>{needsWords.more}</summary>
      <div className={styles.form}>
        {choices.map(({ field, label, options }) => (
          <Field key={field} label={label}>
            <Select value={draft[field]} onChange={(_e, { value }) => change({ [field]: value })}>
              <option value="">{shared.choose}</option>
              {options.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <Field label={needsWords.words} hint={needsWords.wordsHint} {...personalWarning(draft.words)}>
          <Textarea
            value={draft.words}
            maxLength={2000}
            onChange={(_e, { value }) => change({ words: value })}
          />
        </Field>
      </div>
    </details>
  );
}
