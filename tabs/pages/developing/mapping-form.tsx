import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { countParts } from '../../../core/developing/count-columns';
import type { BroughtCounts, CountsPreview } from '../../../core/developing/count-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { countsWords } from '../../words/counts';
import { shared } from '../../words/shared';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, width: '100%' },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface MappingFormProps {
  readonly chest: string;
  readonly content: string;
  readonly preview: CountsPreview;
  readonly brought: (result: BroughtCounts) => void;
}

/** Which column says what: proposed, to be confirmed or changed by a person. */
export function MappingForm({ chest, content, preview, brought }: MappingFormProps): ReactNode {
  const styles = useStyles();
  const act = useAct('bringCounts');
  const { headings, proposed, remembered, rows } = preview;
  const [source, setSource] = useState('');
  const [columns, setColumns] = useState(() => ({
    theme: proposed.theme ?? '',
    neighbourhood: proposed.neighbourhood ?? '',
    month: proposed.month ?? '',
    count: proposed.count ?? '',
  }));
  const faults = faultsOf(act.failure);
  const isWhole = source.trim() !== '' && countParts.every((part) => columns[part] !== '');
  const send = async (): Promise<void> => {
    const outcome = await act.send({ chest, content, source: source.trim(), columns });
    if (outcome.kind === 'done') brought(outcome.answer);
  };
  return (
    <div className={styles.form}>
      <h3 className={styles.title}>{countsWords.mapping}</h3>
      <p className={styles.words}>
        {countsWords.rows(rows)}. {remembered ? countsWords.remembered : null}
      </p>
      <div className={styles.columns}>
        {countParts.map((part) => (
          <Field key={part} label={countsWords.parts[part]} required {...faultOn(faults, part)}>
            <Select
              value={columns[part]}
              onChange={(_e, { value }) => setColumns({ ...columns, [part]: value })}
            >
              <option value="">{shared.choose}</option>
              {headings.map((heading) => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <Field label={countsWords.source} hint={countsWords.sourceHint} required {...faultOn(faults, 'source')}>
        <Input value={source} maxLength={60} onChange={(_e, { value }) => setSource(value)} />
      </Field>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={act.busy || !isWhole}
          onClick={() => {
            if (isWhole) void send();
          }}
        >
          {act.busy ? countsWords.busy : countsWords.send}
        </Button>
      </div>
      <FailureBar failure={act.failure} />
    </div>
  );
}
