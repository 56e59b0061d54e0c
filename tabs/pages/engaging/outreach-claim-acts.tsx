import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { ClaimMove } from '../../../core/engaging/outreach/claim';
import type { ClaimView } from '../../../core/engaging/outreach/outreach-view';
import { formatPounds } from '../../../core/kernel/money';
import { useAct, type Act } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { partnerWords } from '../../words/partners';
import { shared } from '../../words/shared';
import { runsOutreach } from './outreach-part';
import { FormActs, SmallForm } from './small-form';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface ClaimActsProps {
  readonly chest: ChestView;
  readonly claim: ClaimView;
  readonly correct: (claim: ClaimView) => void;
}

/** What this person may do with the claim now. The server decides; nobody is offered what it would refuse them. */
function movesOf({ roles }: ChestView, { state, mine }: ClaimView): readonly ClaimMove[] {
  if (state === 'agreed') return roles.includes('finance') && !mine ? ['pay'] : [];
  if (state !== 'claimed' && state !== 'sent-back') return [];
  const approves = state === 'claimed' && roles.includes('approver') && !mine;
  const runs = roles.includes('lead') || roles.includes('officer');
  return [...(approves ? (['agree', 'send-back'] as const) : []), ...(runs ? (['decline'] as const) : [])];
}

/** A press's words, and its name for those who hear it apart from its claim. */
function wordsOf(event: ClaimMove, { partnerName: name, totalPence }: ClaimView) {
  const amount = formatPounds(totalPence);
  const words: Readonly<Record<ClaimMove, readonly [words: string, label: string]>> = {
    agree: [partnerWords.agree, partnerWords.agreeOf(name, amount)],
    'send-back': [partnerWords.sendBack, partnerWords.sendBackOf(name)],
    decline: [partnerWords.decline, partnerWords.declineOf(name)],
    pay: [partnerWords.pay, partnerWords.payOf(name, amount)],
  };
  return words[event];
}

/** Agreeing, sending back, paying, declining, correcting: to each the acts of their roles. */
export function ClaimActs({ chest, claim, correct }: ClaimActsProps): ReactNode {
  const styles = useStyles();
  const act = useAct('moveClaim');
  const [asking, setAsking] = useState<'pay' | 'send-back'>();
  const base = { chest: chest.id, claim: claim.id, version: claim.version };
  const press = (event: ClaimMove): void => {
    if (event === 'pay' || event === 'send-back') setAsking(event);
    else void act.send({ ...base, event }, partnerWords.moved);
  };
  return (
    <>
      {claim.mine && claim.state === 'claimed' && chest.roles.includes('approver') ? (
        <p className={styles.line}>{partnerWords.mine}</p>
      ) : null}
      {asking === undefined ? (
        <div className={styles.row}>
          {movesOf(chest, claim).map((event) => (
            <Button
              key={event}
              size="small"
              aria-label={wordsOf(event, claim)[1]}
              disabledFocusable={act.busy}
              onClick={() => press(event)}
            >
              {wordsOf(event, claim)[0]}
            </Button>
          ))}
          {claim.state === 'sent-back' && runsOutreach(chest) ? (
            <Button
              size="small"
              aria-label={partnerWords.againOf(claim.partnerName)}
              onClick={() => correct(claim)}
            >
              {partnerWords.again}
            </Button>
          ) : null}
        </div>
      ) : (
        <Asked asking={asking} chest={chest.id} claim={claim} act={act} close={() => setAsking(undefined)} />
      )}
      <FailureBar failure={act.failure} />
    </>
  );
}

interface AskedProps {
  readonly asking: 'pay' | 'send-back';
  readonly chest: string;
  readonly claim: ClaimView;
  readonly act: Act<'moveClaim'>;
  readonly close: () => void;
}

/** What a payment is known by to finance, or what should be put right. */
function Asked({ asking, chest, claim, act, close }: AskedProps): ReactNode {
  const [text, setText] = useState('');
  const [words, label] = wordsOf(asking, claim);
  const pays = asking === 'pay';
  const send = (): void => {
    const said = pays ? { financeReference: text.trim() } : { reason: text.trim() };
    const base = { chest, claim: claim.id, version: claim.version };
    void act.send({ ...base, event: asking, ...said }, partnerWords.moved);
  };
  return (
    <SmallForm label={label}>
      <Field
        label={pays ? partnerWords.reference : partnerWords.reason}
        {...(pays ? { hint: partnerWords.referenceHint } : {})}
        required
        {...faultOn(faultsOf(act.failure), pays ? 'financeReference' : 'reason')}
      >
        <Input value={text} maxLength={pays ? 60 : 500} onChange={(_e, { value }) => setText(value)} />
      </Field>
      <FormActs>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={send}>
          {words}
        </Button>
        <Button onClick={close}>{shared.cancel}</Button>
      </FormActs>
    </SmallForm>
  );
}
