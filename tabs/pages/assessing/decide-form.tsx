import { useState, type ReactNode } from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { DeskRow, LiveItem, PanelDesk } from '../../../core/assessing/panel-view';
import { formatPounds, parsePounds } from '../../../core/kernel/money';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { meetingWords } from '../../words/meeting';
import type { DeskProps } from './desk-context';

const outcomes = ['award', 'decline', 'reserve', 'defer'] as const;
type Outcome = (typeof outcomes)[number];

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

type DecideProps = DeskProps & { readonly live: LiveItem; readonly row: DeskRow };

/** What the pot holds, and what it would hold after this amount. */
function potWords(desk: PanelDesk, row: DeskRow, pence: number | undefined): string {
  const pot = desk.pots.find((each) => each.pot === row.pot);
  if (pot === undefined) return '';
  const left = meetingWords.potLeft(formatPounds(pot.availablePence), pot.name);
  if (pence === undefined) return left;
  const after = pot.availablePence - pence;
  const then =
    after < 0 ? meetingWords.potShort(formatPounds(-after)) : meetingWords.potAfter(formatPounds(after));
  return `${left} ${then}`;
}

interface AwardFieldsProps {
  readonly hint: string;
  readonly faults: Faults;
  readonly amount: string;
  readonly setAmount: (amount: string) => void;
  readonly conditions: string;
  readonly setConditions: (conditions: string) => void;
}

function AwardFields({ hint, faults, ...typed }: AwardFieldsProps): ReactNode {
  return (
    <>
      <Field label={meetingWords.amount} hint={hint} {...faultOn(faults, 'amountPence')}>
        <Input
          value={typed.amount}
          inputMode="decimal"
          contentBefore="£"
          onChange={(_e, { value }) => typed.setAmount(value)}
        />
      </Field>
      <Field
        label={meetingWords.conditions}
        hint={meetingWords.conditionsHint}
        {...faultOn(faults, 'conditions')}
      >
        <Textarea
          value={typed.conditions}
          maxLength={2000}
          onChange={(_e, { value }) => typed.setConditions(value)}
        />
      </Field>
    </>
  );
}

/** The chair's record of what the panel decided, with what the pot still holds while the amount is typed. */
export function DecideForm({ chest, desk, live, row }: DecideProps): ReactNode {
  const styles = useStyles();
  const act = useAct('decideItem');
  const [outcome, setOutcome] = useState<Outcome>('award');
  const [amount, setAmount] = useState(formatPounds(row.askedPence).replace('£', ''));
  const [conditions, setConditions] = useState('');
  const [reason, setReason] = useState('');
  const pence = parsePounds(amount);
  const faults = faultsOf(act.failure);
  const isAward = outcome === 'award';
  const send = async (): Promise<void> => {
    if (isAward && pence === undefined) return;
    const { item, ballot } = live;
    const amountPence = isAward ? (pence ?? 0) : 0;
    const words = { conditions: isAward ? conditions.trim() : '', reason: reason.trim() };
    const input = {
      chest: chest.id,
      panel: desk.progress.panel,
      item,
      ballot,
      outcome,
      amountPence,
      ...words,
    };
    await act.send(input, meetingWords.decided);
  };
  return (
    <div className={styles.form} role="group" aria-label={meetingWords.decideTitle}>
      <Field label={meetingWords.outcome}>
        <RadioGroup
          value={outcome}
          onChange={(_e, { value }) => setOutcome(outcomes.find((each) => each === value) ?? 'award')}
        >
          {outcomes.map((each) => (
            <Radio key={each} value={each} label={meetingWords.outcomes[each]} />
          ))}
        </RadioGroup>
      </Field>
      {isAward ? (
        <AwardFields
          hint={potWords(desk, row, pence)}
          faults={pence === undefined ? { amountPence: 'not-an-amount' } : faults}
          amount={amount}
          setAmount={setAmount}
          conditions={conditions}
          setConditions={setConditions}
        />
      ) : null}
      <Field label={meetingWords.reason} hint={meetingWords.reasonHint} {...faultOn(faults, 'reason')}>
        <Textarea value={reason} maxLength={2000} onChange={(_e, { value }) => setReason(value)} />
      </Field>
      <div>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
          {meetingWords.decide}
        </Button>
      </div>
      <FailureBar failure={act.failure} />
    </div>
  );
}
