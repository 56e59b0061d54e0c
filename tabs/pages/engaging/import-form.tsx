import { useId, useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportResult } from '../../../core/engaging/application-view';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { FiguresTable } from '../../ui/figures-table';
import { applicationsWords } from '../../words/entries';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  words: { margin: 0 },
});

/** Brings in a file of applications and says what came in and what was left out, and why. */
export function ImportForm({ chest, round }: { readonly chest: string; readonly round: string }): ReactNode {
  const styles = useStyles();
  const field = useId();
  const act = useAct('importApplications');
  const [file, setFile] = useState<File>();
  const [byReference, setByReference] = useState(false);
  const [result, setResult] = useState<ImportResult>();
  const send = async (chosen: File): Promise<void> => {
    setResult(undefined);
    const content = await chosen.text();
    const format = chosen.name.toLowerCase().endsWith('.json') ? '360giving' : 'csv';
    const outcome = await act.send({ chest, round, format, content, showByReference: byReference });
    if (outcome.kind === 'done') setResult(outcome.answer);
  };
  return (
    <Card title={applicationsWords.chooseFile}>
      <div className={styles.form}>
        <Field
          label={{ children: applicationsWords.file, htmlFor: field }}
          hint={applicationsWords.importHint}
          {...faultOn(faultsOf(act.failure), 'content')}
        >
          <input
            id={field}
            type="file"
            accept=".csv,.json,text/csv,application/json"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </Field>
        <Checkbox
          label={applicationsWords.byReference}
          checked={byReference}
          onChange={(_e, { checked }) => setByReference(checked === true)}
        />
        <Button
          disabledFocusable={act.busy || file === undefined}
          onClick={() => {
            if (file !== undefined) void send(file);
          }}
        >
          {act.busy ? applicationsWords.reading : applicationsWords.importSend}
        </Button>
        <FailureBar failure={act.failure} />
        <Result result={result} />
      </div>
    </Card>
  );
}

function Result({ result }: { readonly result: ImportResult | undefined }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <div role="status">
        {result === undefined ? null : (
          <p className={styles.words}>
            {applicationsWords.imported(result.imported.length)}{' '}
            {result.leftOut.length === 0 ? null : applicationsWords.leftOut(result.leftOut.length)}
          </p>
        )}
      </div>
      {result === undefined || result.leftOut.length === 0 ? null : (
        <FiguresTable
          caption={applicationsWords.why}
          rows={result.leftOut}
          keyOf={(line) => `${line.row} ${line.reason}`}
          columns={[
            { id: 'row', title: applicationsWords.row, isFigure: true, cell: (line) => line.row },
            { id: 'why', title: applicationsWords.why, cell: (line) => line.reason },
          ]}
        />
      )}
    </>
  );
}
