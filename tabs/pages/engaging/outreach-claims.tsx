import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { ClaimMove, ClaimState } from '../../../core/engaging/outreach/claim';
import type { ClaimView } from '../../../core/engaging/outreach/outreach-view';
import { formatDay } from '../../../core/kernel/dates';
import { formatPounds } from '../../../core/kernel/money';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { Money } from '../../ui/money';
import { StateBadge, type Tone } from '../../ui/state-badge';
import { partnerWords } from '../../words/partners';
import { shared } from '../../words/shared';
import { runsOutreach } from './outreach-part';
import { FormActs, SmallForm } from './small-form';

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

/** What this person may do with the claim now. The server decides; nobody is offered what it would refuse them. */
function movesOf({ roles }: ChestView, { state, mine }: ClaimView): readonly ClaimMove[] {
  if (state === 'agreed') return roles.includes('finance') && !mine ? ['pay'] : [];
  if (state !== 'claimed' && state !== 'sent-back') return [];
  const approves = state === 'claimed' && roles.includes('approver') && !mine;
  const runs = roles.includes('lead') || roles.includes('officer');
  return [...(approves ? (['agree', 'send-back'] as const) : []), ...(runs ? (['decline'] as const) : [])];
}

function ClaimActs({
  chest,
  claim,
  correct,
}: {
  readonly chest: ChestView;
  readonly claim: ClaimView;
  readonly correct: (claim: ClaimView) => void;
}): ReactNode {
  const styles = useStyles();
  const act = useAct('moveClaim');
  const [asking, setAsking] = useState<'pay' | 'send-back'>();
  const [text, setText] = useState('');
  const faults = faultsOf(act.failure);
  const { partnerName: name, totalPence, state, mine } = claim;
  const amount = formatPounds(totalPence);
  const move = (event: ClaimMove, more: object = {}): void =>
    void act.send(
      { chest: chest.id, claim: claim.id, event, version: claim.version, ...more },
      partnerWords.moved,
    );
  const press = (event: ClaimMove): void => {
    if (event === 'pay' || event === 'send-back') setAsking(event);
    else move(event);
  };
  const labels: Readonly<Record<ClaimMove, readonly [words: string, label: string]>> = {
    agree: [partnerWords.agree, partnerWords.agreeOf(name, amount)],
    'send-back': [partnerWords.sendBack, partnerWords.sendBackOf(name)],
    decline: [partnerWords.decline, partnerWords.declineOf(name)],
    pay: [partnerWords.pay, partnerWords.payOf(name, amount)],
  };
  return (
    <>
      {mine && state === 'claimed' && chest.roles.includes('approver') ? (
        <p className={styles.line}>{partnerWords.mine}</p>
      ) : null}
      {asking === undefined ? (
        <div className={styles.head}>
          {movesOf(chest, claim).map((event) => (
            <Button
              key={event}
              size="small"
              aria-label={labels[event][1]}
              disabledFocusable={act.busy}
              onClick={() => press(event)}
            >
              {labels[event][0]}
            </Button>
          ))}
          {state === 'sent-back' && runsOutreach(chest) ? (
            <Button size="small" aria-label={partnerWords.againOf(name)} onClick={() => correct(claim)}>
              {partnerWords.again}
            </Button>
          ) : null}
        </div>
      ) : (
        <SmallForm label={labels[asking][1]}>
          <Field
            label={asking === 'pay' ? partnerWords.reference : partnerWords.reason}
            {...(asking === 'pay' ? { hint: partnerWords.referenceHint } : {})}
            required
            {...faultOn(faults, 'financeReference')}
          >
            <Input
              value={text}
              maxLength={asking === 'pay' ? 60 : 500}
              onChange={(_e, { value }) => setText(value)}
            />
          </Field>
          <FormActs>
            <Button
              appearance="primary"
              disabledFocusable={act.busy}
              onClick={() => move(asking, asking === 'pay' ? { financeReference: text } : { reason: text })}
            >
              {labels[asking][0]}
            </Button>
            <Button onClick={() => setAsking(undefined)}>{shared.cancel}</Button>
          </FormActs>
        </SmallForm>
      )}
      <FailureBar failure={act.failure} />
    </>
  );
}
