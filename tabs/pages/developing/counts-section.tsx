import { useId, useState, type ReactNode } from 'react';
import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { BroughtCounts, CountsPreview } from '../../../core/developing/count-view';
import { useAct } from '../../api/use-act';
import type { PageProps } from '../../page-props';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { countsWords } from '../../words/counts';
import { Brought } from './brought-counts';
import { MappingForm } from './mapping-form';
import { inBase64 } from './read-file';
import { SmallNumbersCard } from './small-numbers-card';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Chosen {
  readonly content: string;
  readonly preview: CountsPreview;
}

/** Brings a spreadsheet of totals in: choose it, say which column says what, and see what was kept. */
export function CountsSection({ chest }: Pick<PageProps, 'chest'>): ReactNode {
  const styles = useStyles();
  const field = useId();
  const look = useAct('previewCounts', { lookAgain: false });
  const [chosen, setChosen] = useState<Chosen>();
  const [brought, setBrought] = useState<BroughtCounts>();
  const choose = async (file: File | undefined): Promise<void> => {
    setChosen(undefined);
    setBrought(undefined);
    look.forget();
    if (file === undefined) return;
    const content = await inBase64(file);
    const outcome = await look.send({ chest: chest.id, content });
    if (outcome.kind === 'done') setChosen({ content, preview: outcome.answer });
  };
  return (
    <div className={styles.stack}>
      <Card title={countsWords.title}>
        <div className={styles.form}>
          <Field label={{ children: countsWords.file, htmlFor: field }} hint={countsWords.hint}>
            <input
              id={field}
              type="file"
              accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={(event) => void choose(event.target.files?.[0])}
            />
          </Field>
          {look.busy ? <p className={styles.words}>{countsWords.looking}</p> : null}
          <FailureBar failure={look.failure} />
          {chosen === undefined || brought !== undefined ? null : (
            <MappingForm chest={chest.id} {...chosen} brought={setBrought} />
          )}
          <Brought result={brought} />
        </div>
      </Card>
      {chest.roles.includes('lead') ? <SmallNumbersCard chest={chest.id} /> : null}
    </div>
  );
}
