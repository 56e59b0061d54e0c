import { useState, type ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { formatPounds, sumPence } from '../../../core/kernel/money';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { meetingWords } from '../../words/meeting';
import { shared } from '../../words/shared';
import { decisionColumns, type DecidedRow } from './decision-columns';
import type { DeskProps } from './desk-context';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  surface: { maxWidth: '880px' },
});

const previewColumns: readonly Column<DecidedRow>[] = [
  ...decisionColumns.filter((column) => column.id !== 'step'),
  { id: 'conditions', title: meetingWords.conditions, cell: (row) => row.decision.conditions || '–' },
];

/** Telling the groups: first a look at what each will be told, then one press. */
export function ReleaseCard({
  chest,
  desk,
  rows,
}: DeskProps & { readonly rows: readonly DecidedRow[] }): ReactNode {
  const styles = useStyles();
  const act = useAct('releaseRound');
  const [open, setOpen] = useState(false);
  const told = rows.filter((row) => row.decision.step === 'ratified');
  const release = async (): Promise<void> => {
    const input = { chest: chest.id, round: desk.progress.round };
    const outcome = await act.send(input, meetingWords.sent(told.length));
    if (outcome.kind !== 'failed') setOpen(false);
  };
  return (
    <Card title={meetingWords.release}>
      <div className={styles.form}>
        <p className={styles.words}>{meetingWords.releaseHint}</p>
        <Dialog open={open} onOpenChange={(_e, data) => setOpen(data.open)}>
          <DialogTrigger disableButtonEnhancement>
            <Button appearance="primary">{meetingWords.preview}</Button>
          </DialogTrigger>
          <DialogSurface className={styles.surface}>
            <DialogBody>
              <DialogTitle>{meetingWords.previewTitle}</DialogTitle>
              <DialogContent>
                <Preview told={told} />
                <FailureBar failure={act.failure} />
              </DialogContent>
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button>{shared.cancel}</Button>
                </DialogTrigger>
                <Button
                  appearance="primary"
                  disabledFocusable={act.busy || told.length === 0}
                  onClick={() => void release()}
                >
                  {meetingWords.send(told.length)}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </div>
    </Card>
  );
}

function Preview({ told }: { readonly told: readonly DecidedRow[] }): ReactNode {
  const awards = told.filter((row) => row.decision.outcome === 'award');
  const total = formatPounds(sumPence(awards.map((row) => row.decision.amountPence)));
  const sum = [meetingWords.groups(told.length), meetingWords.awards(awards.length), total] as const;
  return (
    <>
      <p>{meetingWords.previewSum(...sum)}</p>
      <FiguresTable
        caption={meetingWords.previewTitle}
        columns={previewColumns}
        rows={told}
        keyOf={(row) => row.application}
      />
    </>
  );
}
