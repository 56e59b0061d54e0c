import { lazy, Suspense, useState, type ReactNode } from 'react';
import { makeStyles, tokens, Button } from '@fluentui/react-components';
import type { FundStatus, PotStatus } from '../../../core/founding/fund-view';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { Loading } from '../../ui/looked';
import { fundWords } from '../../words/fund';
import { shared } from '../../words/shared';
import { addFigures } from './figures';
import { figureColumns } from './figure-columns';

const PotsChart = lazy(async () => ({ default: (await import('./pots-chart')).PotsChart }));

const useStyles = makeStyles({ choice: { display: 'flex', gap: tokens.spacingHorizontalXS } });

/** Each pot, as a picture and as its table. */
export function PotsCard({ fund }: { readonly fund: FundStatus }): ReactNode {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  if (fund.pots.length === 0) {
    return (
      <Card title={fundWords.pots}>
        <Empty title={fundWords.noPots.title} words={fundWords.noPots.words} />
      </Card>
    );
  }
  const choice = (
    <div role="group" aria-label={fundWords.show} className={styles.choice}>
      <Button
        size="small"
        aria-pressed={!asTable}
        appearance={!asTable ? 'primary' : 'secondary'}
        onClick={() => setAsTable(false)}
      >
        {shared.showingPicture}
      </Button>
      <Button
        size="small"
        aria-pressed={asTable}
        appearance={asTable ? 'primary' : 'secondary'}
        onClick={() => setAsTable(true)}
      >
        {shared.showingTable}
      </Button>
    </div>
  );
  return (
    <Card title={fundWords.pots} aside={choice}>
      {asTable ? (
        <PotsTable fund={fund} />
      ) : (
        <Suspense fallback={<Loading />}>
          <PotsChart pots={fund.pots} provisional={fund.provisional} />
        </Suspense>
      )}
    </Card>
  );
}

function PotsTable({ fund }: { readonly fund: FundStatus }): ReactNode {
  const manyRounds = new Set(fund.pots.map((pot) => pot.round)).size > 1;
  const columns: readonly Column<PotStatus>[] = [
    { id: 'name', title: fundWords.pot, cell: (pot) => pot.name },
    ...(manyRounds ? [{ id: 'round', title: fundWords.round, cell: (pot: PotStatus) => pot.roundName }] : []),
    ...figureColumns<PotStatus>(fundWords.given, fund.provisional),
  ];
  const total = { round: '', roundName: '', pot: '', name: fundWords.total, ...addFigures(fund.pots) };
  return (
    <FiguresTable
      caption={fundWords.pots}
      columns={columns}
      rows={fund.pots}
      keyOf={(pot) => `${pot.round} ${pot.pot}`}
      total={total}
    />
  );
}
