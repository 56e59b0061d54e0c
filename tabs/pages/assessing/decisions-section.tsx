import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FailureBar } from '../../ui/failure-bar';
import { FiguresTable } from '../../ui/figures-table';
import { Loading } from '../../ui/looked';
import { Money } from '../../ui/money';
import { meetingWords } from '../../words/meeting';
import { decisionColumns, type DecidedRow } from './decision-columns';
import { may, type DeskProps } from './desk-context';
import { isShown } from './order-rows';

// Its dialog is large and wanted once a round.
const ReleaseCard = lazy(async () => ({ default: (await import('./release-card')).ReleaseCard }));

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The rows of a desk that have a decision which this viewer may see. */
function decidedRows({ desk }: DeskProps): readonly DecidedRow[] {
  return desk.rows.filter(isShown).filter((row): row is DecidedRow => row.decision !== undefined);
}

/** What the panel decided: to read, to agree, and to tell the groups. */
export function DecisionsSection(props: DeskProps): ReactNode {
  const rows = decidedRows(props);
  const results = props.desk.progress.results;
  if (rows.length === 0 && results.length === 0) {
    return <Empty title={meetingWords.none.title} words={meetingWords.none.words} />;
  }
  return (
    <>
      {may(props.desk, 'ratify') ? <RatifyCard {...props} rows={rows} /> : null}
      {may(props.desk, 'release') ? (
        <Suspense fallback={<Loading />}>
          <ReleaseCard {...props} rows={rows} />
        </Suspense>
      ) : null}
      <Card title={meetingWords.outcome}>
        {rows.length > 0 ? (
          <FiguresTable
            caption={meetingWords.outcome}
            columns={decisionColumns}
            rows={rows}
            keyOf={(row) => row.application}
          />
        ) : (
          <FiguresTable
            caption={meetingWords.outcome}
            columns={[
              { id: 'group', title: meetingWords.group, cell: (result) => result.groupName },
              {
                id: 'told',
                title: meetingWords.told,
                cell: (result) => meetingWords.released[result.outcome],
              },
              {
                id: 'money',
                title: meetingWords.money,
                isFigure: true,
                cell: (result) => <Money pence={result.amountPence} />,
              },
            ]}
            rows={results}
            keyOf={(result) => result.application}
          />
        )}
      </Card>
    </>
  );
}

function RatifyCard({ chest, desk, rows }: DeskProps & { readonly rows: readonly DecidedRow[] }): ReactNode {
  const styles = useStyles();
  const act = useAct('ratifyDecisions');
  const [left, setLeft] = useState<readonly string[]>([]);
  const waiting = rows.filter((row) => row.decision.step === 'provisional');
  const chosen = waiting.map((row) => row.decision.id).filter((id) => !left.includes(id));
  if (waiting.length === 0) return null;
  const input = { chest: chest.id, round: desk.progress.round, decisions: chosen };
  return (
    <Card title={meetingWords.ratify}>
      <div className={styles.form}>
        <p className={styles.words}>{meetingWords.ratifyHint}</p>
        <div role="group" aria-label={meetingWords.ratify}>
          {waiting.map(({ decision, groupName }) => (
            <div key={decision.id}>
              <Checkbox
                label={
                  <>
                    {groupName}: {meetingWords.released[decision.outcome]}{' '}
                    {decision.outcome === 'award' ? <Money pence={decision.amountPence} /> : null}
                  </>
                }
                checked={!left.includes(decision.id)}
                onChange={(_e, { checked }) =>
                  setLeft(checked === true ? left.filter((id) => id !== decision.id) : [...left, decision.id])
                }
              />
            </div>
          ))}
        </div>
        <Button
          appearance="primary"
          disabledFocusable={act.busy || chosen.length === 0}
          onClick={() => void act.send(input, meetingWords.ratified(chosen.length))}
        >
          {meetingWords.ratifyCount(chosen.length)}
        </Button>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}
