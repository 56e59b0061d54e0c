import { useContext, type ReactNode } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { ChestView } from '../../../core/founding/chest-view';
import type { ShownFigures } from '../../../core/founding/fund-view';
import { failureOf } from '../../api/call-failed';
import { CallContext } from '../../api/query';
import { PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { Loading } from '../../ui/looked';
import { fundWords } from '../../words/fund';
import { addFigures } from './figures';
import { figureColumns } from './figure-columns';

interface Line extends ShownFigures {
  readonly chest?: string;
  readonly name: string;
}

/** The funds that somebody leads, side by side, with the total over all of them. */
export function LedChests({ chests }: { readonly chests: readonly ChestView[] }): ReactNode {
  const call = useContext(CallContext);
  const looks = useQueries({
    queries: chests.map((chest) => ({
      queryKey: ['fundStatus', { chest: chest.id }],
      queryFn: () => call('fundStatus', { chest: chest.id }),
    })),
  });
  const error = looks.find((look) => look.error !== null)?.error;
  const seen = looks.flatMap((look) => (look.data === undefined ? [] : [look.data]));
  const columns: readonly Column<Line>[] = [
    { id: 'name', title: fundWords.fundColumn, cell: nameCell },
    ...figureColumns<Line>(fundWords.pledged, true),
  ];
  return (
    <Card title={fundWords.yourFunds}>
      <FailureBar failure={error === undefined ? undefined : failureOf(error)} />
      {seen.length === 0 ? (
        <Loading />
      ) : (
        <FiguresTable
          caption={fundWords.yourFundsSummary}
          columns={columns}
          rows={seen.map((fund) => ({ ...fund.total, chest: fund.chest, name: fund.chestName }))}
          keyOf={(line) => line.name}
          total={{ name: fundWords.total, ...addFigures(seen.map((fund) => fund.total)) }}
        />
      )}
    </Card>
  );
}

function nameCell(line: Line): ReactNode {
  if (line.chest === undefined) return line.name;
  return <PlaceLink to={{ page: 'fund', chest: line.chest, parts: [] }}>{line.name}</PlaceLink>;
}
