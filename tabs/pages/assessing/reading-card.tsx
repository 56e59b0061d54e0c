import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicationReading } from '../../../core/engaging/application-view';
import { formatPounds } from '../../../core/kernel/money';
import { Card } from '../../ui/card';
import { panelWords } from '../../words/panel';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(160px, 100%), 1fr))',
    gap: tokens.spacingVerticalM,
    margin: `0 0 ${tokens.spacingVerticalL}`,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fact: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  question: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, maxWidth: '72ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere', lineHeight: 1.55 },
});

/** An application in the group's own words, as it was frozen when it was sent. */
export function ReadingCard({ reading }: { readonly reading: ApplicationReading }): ReactNode {
  const styles = useStyles();
  const facts = [
    {
      term: panelWords.asked,
      fact: `${formatPounds(reading.askedPence)}, ${panelWords.worksFrom(formatPounds(reading.minimumPence))}`,
    },
    { term: panelWords.kind, fact: reading.grantKind },
    { term: panelWords.themes, fact: reading.themes.join(', ') || '–' },
  ];
  return (
    <Card title={panelWords.theirWords}>
      <dl className={styles.facts}>
        {facts.map(({ term, fact }) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.question}>{panelWords.summary}</h3>
      <p className={styles.text}>{reading.summary}</p>
      {reading.answers.map((answer) => (
        <div key={answer.question}>
          <h3 className={styles.question}>{answer.question}</h3>
          <p className={styles.text}>{answer.text === '' ? panelWords.nothingWritten : answer.text}</p>
        </div>
      ))}
    </Card>
  );
}
