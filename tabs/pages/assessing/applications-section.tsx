import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { panelWords } from '../../words/panel';
import { useNarrow } from '../../ui/use-narrow';
import { ApplicationsList, ApplicationsTable } from './applications-table';
import type { DeskProps } from './desk-context';
import { isShown, noFilter, orderRows, type RowFilter, type RowOrder } from './order-rows';

// The boxes come a moment after the list that they sift.
const RowFilters = lazy(async () => ({ default: (await import('./row-filters')).RowFilters }));

const useStyles = makeStyles({
  filters: { minHeight: '76px' },
  count: { color: tokens.colorNeutralForeground2 },
  more: { marginTop: tokens.spacingVerticalM },
});

const pageSize = 50;

/** The panel's applications: found, sorted, read. */
export function ApplicationsSection(props: DeskProps): ReactNode {
  const styles = useStyles();
  const narrow = useNarrow();
  const [order, setOrder] = useState<RowOrder>('reference');
  const [filter, setFilter] = useState<RowFilter>(noFilter);
  const [limit, setLimit] = useState(pageSize);
  const { shown, hidden } = orderRows(props.desk.rows, order, filter);
  const all = props.desk.rows.filter(isShown).length;
  const List = narrow ? ApplicationsList : ApplicationsTable;
  if (props.desk.rows.length === 0)
    return <Empty title={panelWords.none.title} words={panelWords.none.words} />;
  return (
    <Card
      title={panelWords.sections.applications}
      aside={
        <span className={styles.count} role="status">
          {panelWords.shown(shown.length, all)}
        </span>
      }
    >
      <div className={styles.filters}>
        <Suspense fallback={null}>
          <RowFilters {...props} filter={filter} setFilter={setFilter} order={order} setOrder={setOrder} />
        </Suspense>
      </div>
      {shown.length === 0 && all > 0 ? (
        <Empty title={panelWords.noneFound.title} words={panelWords.noneFound.words} />
      ) : null}
      <List {...props} rows={shown.slice(0, limit)} hidden={hidden} />
      {shown.length > limit ? (
        <Button className={styles.more} onClick={() => setLimit(limit + pageSize)}>
          {panelWords.more}
        </Button>
      ) : null}
    </Card>
  );
}
