import type { ReactNode } from 'react';
import type { ChestView } from '../../../core/founding/chest-view';
import type { FunderStatus, FundStatus, ShownFigures } from '../../../core/founding/fund-view';
import { PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { fundWords } from '../../words/fund';
import { addFigures } from './figures';
import { figureColumns } from './figure-columns';

type Line = ShownFigures & Pick<FunderStatus, 'name'>;

/** What each funder promised and where it stands. */
export function FundersCard({
  chest,
  fund,
}: {
  readonly chest: ChestView;
  readonly fund: FundStatus;
}): ReactNode {
  const records = chest.roles.includes('lead') || chest.roles.includes('finance');
  const columns: readonly Column<Line>[] = [
    { id: 'name', title: fundWords.funder, cell: (line) => line.name },
    ...figureColumns<Line>(fundWords.pledged, fund.provisional),
  ];
  return (
    <Card title={fundWords.funders}>
      <FiguresTable
        caption={fundWords.funders}
        columns={columns}
        rows={fund.funders}
        keyOf={(line) => line.name}
        total={{ name: fundWords.total, ...addFigures(fund.funders) }}
      />
      {records ? (
        <p>
          <PlaceLink to={{ page: 'fund', chest: chest.id, parts: ['new-pledge'] }}>
            {fundWords.recordPledge}
          </PlaceLink>
        </p>
      ) : null}
    </Card>
  );
}
