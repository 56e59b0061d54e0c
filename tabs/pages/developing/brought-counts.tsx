import type { ReactNode } from 'react';
import type { BroughtCounts } from '../../../core/developing/count-view';
import { FiguresTable } from '../../ui/figures-table';
import { countsWords } from '../../words/counts';

/** What bringing a file in came to; read out. */
export function Brought({ result }: { readonly result: BroughtCounts | undefined }): ReactNode {
  return (
    <>
      <div role="status">{result === undefined ? null : countsWords.kept(result.kept)}</div>
      {result === undefined || result.leftOut.length === 0 ? null : (
        <FiguresTable
          caption={countsWords.leftOut}
          rows={result.leftOut}
          keyOf={(line) => line.because}
          columns={[
            { id: 'why', title: countsWords.why, cell: (line) => countsWords.because[line.because] },
            { id: 'rows', title: countsWords.howMany, isFigure: true, cell: (line) => line.rows },
            {
              id: 'lines',
              title: countsWords.lines,
              cell: (line) => line.lines.join(', ') + (line.rows > line.lines.length ? ' …' : ''),
            },
          ]}
        />
      )}
    </>
  );
}
