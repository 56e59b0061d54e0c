import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeskRow, LiveItem } from '../../../core/assessing/panel-view';
import { voteOptions } from '../../../core/assessing/vote';
import { PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { Money } from '../../ui/money';
import { ProgressLine } from '../../ui/progress-line';
import { meetingWords } from '../../words/meeting';
import { panelWords } from '../../words/panel';
import { formatMean } from './applications-table';
import { DecideForm } from './decide-form';
import { applicationPlace, may, type DeskProps } from './desk-context';
import { isShown } from './order-rows';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  words: { margin: 0 },
  tally: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(96px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  count: { margin: 0, fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The item that the panel is asked about: votes in, and for those who run the meeting the tally and the decision. */
export function LiveItemCard({ live, ...props }: DeskProps & { readonly live: LiveItem }): ReactNode {
  const styles = useStyles();
  const row = props.desk.rows.filter(isShown).find((each) => each.application === live.heading.id);
  // Whoever is excluded from it is told no more than that.
  if (row === undefined) return <Card title={meetingWords.now}>{panelWords.hidden}</Card>;
  return (
    <Card title={meetingWords.now}>
      <div className={styles.stack}>
        <h3 className={styles.title}>
          <PlaceLink to={applicationPlace(props, row.application)}>{row.groupName}</PlaceLink>
        </h3>
        <p className={styles.words}>
          {row.title} · {row.neighbourhood} · <Money pence={row.askedPence} />
          {row.meanScore === undefined ? null : ` · ${panelWords.mean} ${formatMean(row.meanScore)}`}
        </p>
        <ProgressLine
          done={live.votesIn}
          of={live.voters}
          words={meetingWords.votesIn(live.votesIn, live.voters)}
        />
        <ForChair row={row} />
        {may(props.desk, 'decide') ? <DecideForm {...props} live={live} row={row} /> : null}
      </div>
    </Card>
  );
}

function ForChair({ row }: { readonly row: DeskRow }): ReactNode {
  const styles = useStyles();
  const { quorum, votes } = row;
  return (
    <>
      {quorum === undefined ? null : (
        <p className={styles.words}>
          {quorum.met
            ? meetingWords.quorumMet(quorum.present, quorum.needed)
            : meetingWords.quorumNot(quorum.present, quorum.needed)}{' '}
          {quorum.missingCategories.length === 0
            ? null
            : meetingWords.missing(quorum.missingCategories.join(', '))}
        </p>
      )}
      {votes === undefined ? null : (
        <dl className={styles.tally} aria-label={meetingWords.tally}>
          {voteOptions.map((option) => (
            <div key={option}>
              <dt className={styles.term}>{panelWords.votes[option]}</dt>
              <dd className={styles.count}>{votes[option]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
