import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import { bands, trends } from '../../../core/developing/need';
import { findPersonalData } from '../../../core/kernel/personal-data';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { newNonce } from '../../ui/nonce';
import { needsWords } from '../../words/needs';
import { shared } from '../../words/shared';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
});

interface NeedDraft {
  readonly nonce: string;
  readonly missing: string;
  readonly forWhom: string;
  readonly neighbourhood: string;
  readonly theme: string;
  readonly band: string;
  readonly trend: string;
  readonly words: string;
}

function emptyNeed(neighbourhood: string): NeedDraft {
  return {
    nonce: newNonce(),
    missing: '',
    forWhom: '',
    neighbourhood,
    theme: '',
    band: '',
    trend: '',
    words: '',
  };
}

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

/** Raises a need: three questions, and more for who has more to say. What was typed stays when it is refused. */
export function NeedForm({ chest }: { readonly chest: ChestView }): ReactNode {
  const styles = useStyles();
  const act = useAct('raiseNeed');
  const [draft, setDraft] = useState(() =>
    emptyNeed(chest.lastNeighbourhood ?? chest.neighbourhoods[0]?.id ?? ''),
  );
  const faults = faultsOf(act.failure);
  const change = (part: Partial<NeedDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const send = async (): Promise<void> => {
    const { nonce, missing, forWhom, neighbourhood, theme, words } = draft;
    const band = bands.find((each) => each === draft.band);
    const trend = trends.find((each) => each === draft.trend);
    const more = {
      ...(theme === '' ? {} : { theme }),
      ...(band === undefined ? {} : { band }),
      ...(trend === undefined ? {} : { trend }),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
    };
    const input = { nonce, missing: missing.trim(), forWhom: forWhom.trim(), neighbourhood, ...more };
    const outcome = await act.send({ chest: chest.id, ...input }, needsWords.sent);
    if (outcome.kind !== 'failed') setDraft(emptyNeed(neighbourhood));
  };
  return (
    <Card title={needsWords.raise}>
      <div className={styles.form}>
        <Asked chest={chest} draft={draft} change={change} faults={faults} />
        <More chest={chest} draft={draft} change={change} />
        <div>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
            {needsWords.send}
          </Button>
        </div>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}

interface PartProps {
  readonly chest: ChestView;
  readonly draft: NeedDraft;
  readonly change: (part: Partial<NeedDraft>) => void;
}

function Asked({ chest, draft, change, faults }: PartProps & { readonly faults: Faults }): ReactNode {
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

function More({ chest, draft, change }: PartProps): ReactNode {
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
