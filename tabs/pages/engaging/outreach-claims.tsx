import { useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { ClaimState } from '../../../core/engaging/outreach/claim';
import type { ClaimView } from '../../../core/engaging/outreach/outreach-view';
import { formatDay } from '../../../core/kernel/dates';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Money } from '../../ui/money';
import { StateBadge, type Tone } from '../../ui/state-badge';
import { partnerWords } from '../../words/partners';
import { shared } from '../../words/shared';
import { ClaimActs } from './outreach-claim-acts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  claim: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const tones: Readonly<Record<ClaimState, Tone>> = {
  claimed: 'waiting',
  'sent-back': 'warning',
  declined: 'quiet',
  agreed: 'waiting',
  paid: 'good',
};

export interface OutreachClaimsProps {
  readonly chest: ChestView;
  readonly claims: readonly ClaimView[];
  readonly correct: (claim: ClaimView) => void;
}

const pageSize = 20;

/** Claims, those that wait for somebody first. */
export function OutreachClaims({ chest, claims, correct }: OutreachClaimsProps): ReactNode {
  const styles = useStyles();
  const [limit, setLimit] = useState(pageSize);
  const isOpen = ({ state }: ClaimView): boolean => state !== 'paid' && state !== 'declined';
  const inOrder = [...claims.filter(isOpen), ...claims.filter((claim) => !isOpen(claim))];
  return (
    <Card title={partnerWords.claims}>
      {claims.length === 0 ? (
        <Empty title={partnerWords.noClaims.title} words={partnerWords.noClaims.words} />
      ) : null}
      <ul className={styles.list}>
        {inOrder.slice(0, limit).map((claim) => (
          <li key={`${claim.id} ${claim.version}`} className={styles.claim}>
            <div className={styles.head}>
              <h3 className={styles.name}>{claim.partnerName}</h3>
              <Money pence={claim.totalPence} />
              <StateBadge tone={tones[claim.state]}>{partnerWords.states[claim.state]}</StateBadge>
            </div>
            <p className={styles.line}>{partnerWords.forWhat(claim.note, formatDay(claim.workedOn))}</p>
            {claim.reason === undefined ? null : (
              <p className={styles.line}>{partnerWords.why(claim.reason)}</p>
            )}
            {claim.financeReference === undefined ? null : (
              <p className={styles.line}>{claim.financeReference}</p>
            )}
            <ClaimActs chest={chest} claim={claim} correct={correct} />
          </li>
        ))}
      </ul>
      {inOrder.length > limit ? (
        <Button onClick={() => setLimit(limit + pageSize)}>{shared.more}</Button>
      ) : null}
    </Card>
  );
}
