import { useState, type ReactNode } from 'react';
import type { AwardView } from '../../../core/awarding/award-view';
import type { ChestView, RoundSummary } from '../../../core/founding/chest-view';
import { sumPence } from '../../../core/kernel/money';
import { Button } from '@fluentui/react-components';
import { useLook } from '../../api/query';
import type { PageProps } from '../../page-props';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { Looked } from '../../ui/looked';
import { Money } from '../../ui/money';
import { PageHeader } from '../../ui/page-header';
import { RoundChoice, useRound } from '../../ui/round-choice';
import { StateBadge } from '../../ui/state-badge';
import { awardsWords } from '../../words/entries';
import { PaymentForm } from './payment-form';

/** The grants of a round, what has been paid of each, and finance's way to record a payment. */
export function AwardsPage({ chest }: PageProps): ReactNode {
  const round = useRound(chest, (each) => ['released', 'learning', 'closed'].includes(each.state));
  return (
    <>
      <PageHeader
        title={awardsWords.title}
        under={round?.name}
        aside={
          round === undefined ? null : <RoundChoice chest={chest} round={round} label={awardsWords.round} />
        }
      />
      {round === undefined ? (
        <Empty title={awardsWords.none.title} words={awardsWords.none.words} />
      ) : (
        <Awards key={round.id} chest={chest} round={round} />
      )}
    </>
  );
}

function Awards({ chest, round }: { readonly chest: ChestView; readonly round: RoundSummary }): ReactNode {
  const look = useLook('listAwards', { chest: chest.id, round: round.id });
  const [paying, setPaying] = useState<string>();
  const pays = chest.roles.includes('finance');
  return (
    <Looked look={look}>
      {(awards) => {
        if (awards.length === 0)
          return <Empty title={awardsWords.none.title} words={awardsWords.none.words} />;
        const chosen = awards.find((award) => award.id === paying);
        return (
          <>
            {chosen === undefined ? null : (
              <PaymentForm
                key={chosen.id}
                chest={chest.id}
                round={round.id}
                award={chosen}
                close={() => setPaying(undefined)}
              />
            )}
            <Card title={awardsWords.list}>
              <AwardsTable awards={awards} {...(pays ? { pay: setPaying } : {})} />
            </Card>
          </>
        );
      }}
    </Looked>
  );
}

interface Line {
  readonly id: string;
  readonly groupName: string;
  readonly amountPence: number;
  readonly paidPence: number;
  readonly award?: AwardView;
}

function AwardsTable({
  awards,
  pay,
}: {
  readonly awards: readonly AwardView[];
  readonly pay?: (award: string) => void;
}): ReactNode {
  const lines: readonly Line[] = awards.map((award) => ({ ...award, award }));
  const total: Line = {
    id: '',
    groupName: awardsWords.total,
    amountPence: sumPence(awards.map((award) => award.amountPence)),
    paidPence: sumPence(awards.map((award) => award.paidPence)),
  };
  return (
    <FiguresTable
      caption={awardsWords.list}
      columns={[...awardColumns, ...(pay === undefined ? [] : [payColumn(pay)])]}
      rows={lines}
      keyOf={(line) => line.id}
      total={total}
    />
  );
}

const awardColumns: readonly Column<Line>[] = [
  { id: 'group', title: awardsWords.group, cell: (line) => line.groupName },
  { id: 'pot', title: awardsWords.pot, cell: (line) => line.award?.pot },
  {
    id: 'amount',
    title: awardsWords.amount,
    isFigure: true,
    cell: (line) => <Money pence={line.amountPence} />,
  },
  { id: 'paid', title: awardsWords.paid, isFigure: true, cell: (line) => <Money pence={line.paidPence} /> },
  {
    id: 'left',
    title: awardsWords.left,
    isFigure: true,
    cell: (line) => <Money pence={line.amountPence - line.paidPence} />,
  },
  {
    id: 'state',
    title: awardsWords.state,
    cell: (line) =>
      line.award === undefined ? null : (
        <StateBadge tone={line.award.state === 'closed' ? 'quiet' : 'good'}>
          {awardsWords.states[line.award.state]}
        </StateBadge>
      ),
  },
  {
    id: 'payments',
    title: awardsWords.payments,
    cell: (line) => line.award?.payments.map((payment) => <PaymentLine key={payment.id} payment={payment} />),
  },
];

function PaymentLine({ payment }: { readonly payment: AwardView['payments'][number] }): ReactNode {
  return (
    <div>
      {payment.financeReference}: <Money pence={payment.amountPence} />,{' '}
      {awardsWords.paymentStates[payment.state]}
    </div>
  );
}

function payColumn(pay: (award: string) => void): Column<Line> {
  return {
    id: 'pay',
    title: awardsWords.record,
    cell: (line) =>
      line.award === undefined || line.paidPence >= line.amountPence ? null : (
        <Button size="small" aria-label={awardsWords.recordOf(line.groupName)} onClick={() => pay(line.id)}>
          {awardsWords.record}
        </Button>
      ),
  };
}
