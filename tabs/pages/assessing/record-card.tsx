import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Card } from '../../ui/card';
import { meetingWords } from '../../words/meeting';
import { panelWords } from '../../words/panel';
import type { ApplicationProps } from './desk-context';
import { formatMean } from './applications-table';
import { isShown } from './order-rows';
import { OutcomeCell, OwnBadge } from './row-badges';

const useStyles = makeStyles({
  facts: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fact: { margin: 0 },
});

/** Where an application stands with the panel, as far as the viewer may know. */
export function RecordCard({ desk, application }: ApplicationProps): ReactNode {
  const styles = useStyles();
  const row = desk.rows.filter(isShown).find((each) => each.application === application);
  if (row === undefined) return null;
  const { decision } = row;
  const facts: readonly { readonly term: string; readonly fact: ReactNode }[] = [
    { term: panelWords.own, fact: <OwnBadge own={row.own} /> },
    { term: panelWords.scores, fact: row.scoresIn },
    ...(row.meanScore === undefined ? [] : [{ term: panelWords.mean, fact: formatMean(row.meanScore) }]),
    ...(row.item === undefined && decision === undefined
      ? []
      : [{ term: panelWords.outcome, fact: <OutcomeCell row={row} /> }]),
    ...(decision === undefined ? [] : [{ term: meetingWords.reason, fact: decision.reason || '–' }]),
    ...(decision === undefined ? [] : [{ term: meetingWords.conditions, fact: decision.conditions || '–' }]),
  ];
  return (
    <Card title={panelWords.outcome}>
      <dl className={styles.facts}>
        {facts.map(({ term, fact }) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
