import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeskRow, HiddenRow } from '../../../core/assessing/panel-view';
import { PlaceLink } from '../../navigation';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { Money } from '../../ui/money';
import { panelWords } from '../../words/panel';
import { applicationPlace, type DeskProps } from './desk-context';
import { OutcomeCell, OwnBadge } from './row-badges';

const useStyles = makeStyles({
  title: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  hidden: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  cards: { listStyle: 'none', margin: 0, padding: 0, display: 'grid' },
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export interface RowsProps extends DeskProps {
  readonly rows: readonly DeskRow[];
  readonly hidden: readonly HiddenRow[];
}

/** A mean as people read it: one decimal. */
export function formatMean(mean: number): string {
  return mean.toFixed(1);
}

function Name({ row, ...props }: DeskProps & { readonly row: DeskRow }): ReactNode {
  return (
    <>
      <PlaceLink to={applicationPlace(props, row.application)}>{row.groupName}</PlaceLink>
      <span className={useStyles().title}>{row.title}</span>
    </>
  );
}

/** The rows as a table, for a screen with room. */
export function ApplicationsTable({ rows, hidden, ...props }: RowsProps): ReactNode {
  const hasMean = rows.some((row) => row.meanScore !== undefined);
  const hasItems = rows.some((row) => row.item !== undefined || row.decision !== undefined);
  const columns: readonly Column<DeskRow>[] = [
    { id: 'group', title: panelWords.group, cell: (row) => <Name {...props} row={row} /> },
    { id: 'reference', title: panelWords.reference, cell: (row) => row.application },
    { id: 'place', title: panelWords.neighbourhood, cell: (row) => row.neighbourhood },
    { id: 'asked', title: panelWords.asked, isFigure: true, cell: (row) => <Money pence={row.askedPence} /> },
    { id: 'own', title: panelWords.own, cell: (row) => <OwnBadge own={row.own} /> },
    { id: 'scores', title: panelWords.scores, isFigure: true, cell: (row) => row.scoresIn },
    ...(hasMean
      ? [
          {
            id: 'mean',
            title: panelWords.mean,
            isFigure: true,
            cell: (row: DeskRow) => (row.meanScore === undefined ? '–' : formatMean(row.meanScore)),
          },
        ]
      : []),
    ...(hasItems
      ? [{ id: 'outcome', title: panelWords.outcome, cell: (row: DeskRow) => <OutcomeCell row={row} /> }]
      : []),
  ];
  return (
    <>
      {rows.length === 0 ? null : (
        <FiguresTable
          caption={panelWords.listCaption}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.application}
        />
      )}
      <HiddenRows hidden={hidden} />
    </>
  );
}

/** The rows under each other, for a phone. */
export function ApplicationsList({ rows, hidden, ...props }: RowsProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.cards} aria-label={panelWords.listCaption}>
        {rows.map((row) => (
          <li key={row.application} className={styles.card}>
            <div>
              <Name {...props} row={row} />
            </div>
            <div className={styles.line}>
              <span>{row.neighbourhood}</span>
              <Money pence={row.askedPence} />
              <span className={styles.quiet}>{row.application}</span>
            </div>
            <div className={styles.line}>
              <OwnBadge own={row.own} />
              {row.meanScore === undefined ? null : <span>{formatMean(row.meanScore)}</span>}
              <OutcomeCell row={row} />
            </div>
          </li>
        ))}
      </ul>
      <HiddenRows hidden={hidden} />
    </>
  );
}

function HiddenRows({ hidden }: { readonly hidden: readonly HiddenRow[] }): ReactNode {
  const styles = useStyles();
  if (hidden.length === 0) return null;
  return (
    <ul className={styles.hidden}>
      {hidden.map((row) => (
        <li key={row.application} className={styles.quiet}>
          {row.application}: {panelWords.hidden}
        </li>
      ))}
    </ul>
  );
}
