import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { panelWords } from '../../words/panel';
import { shared } from '../../words/shared';
import { useNarrow } from '../../ui/use-narrow';
import { ApplicationsList, ApplicationsTable } from './applications-table';
import type { DeskProps } from './desk-context';
import { isShown, noFilter, orderRows, rowOrders, type RowFilter, type RowOrder } from './order-rows';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
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
      <Filters {...props} filter={filter} setFilter={setFilter} order={order} setOrder={setOrder} />
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

interface FiltersProps extends DeskProps {
  readonly filter: RowFilter;
  readonly setFilter: (filter: RowFilter) => void;
  readonly order: RowOrder;
  readonly setOrder: (order: RowOrder) => void;
}

/** The orders that mean something to this viewer now. */
function ordersFor({ desk }: DeskProps): readonly RowOrder[] {
  const rows = desk.rows.filter(isShown);
  return rowOrders.filter((order) => {
    if (order === 'mean') return rows.some((row) => row.meanScore !== undefined);
    return order !== 'position' || rows.some((row) => row.item !== undefined);
  });
}

function Filters({ filter, setFilter, order, setOrder, ...props }: FiltersProps): ReactNode {
  const styles = useStyles();
  const rows = props.desk.rows.filter(isShown);
  const places = [...new Set(rows.map((row) => row.neighbourhood))].sort();
  const owns = [...new Set(rows.map((row) => row.own))];
  return (
    <div role="search" aria-label={panelWords.filter} className={styles.filters}>
      <Field label={panelWords.search}>
        <Input
          type="search"
          value={filter.text}
          onChange={(_e, { value }) => setFilter({ ...filter, text: value })}
        />
      </Field>
      <Field label={panelWords.neighbourhood}>
        <Select
          value={filter.neighbourhood}
          onChange={(_e, { value }) => setFilter({ ...filter, neighbourhood: value })}
        >
          <option value="">{shared.all}</option>
          {places.map((place) => (
            <option key={place}>{place}</option>
          ))}
        </Select>
      </Field>
      {owns.length > 1 ? (
        <Field label={panelWords.own}>
          <Select value={filter.own} onChange={(_e, { value }) => setFilter({ ...filter, own: value })}>
            <option value="">{shared.all}</option>
            {owns.map((own) => (
              <option key={own} value={own}>
                {panelWords.owns[own]}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field label={panelWords.sort}>
        <Select
          value={order}
          onChange={(_e, { value }) => setOrder(rowOrders.find((each) => each === value) ?? 'reference')}
        >
          {ordersFor(props).map((each) => (
            <option key={each} value={each}>
              {panelWords.sorts[each]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
