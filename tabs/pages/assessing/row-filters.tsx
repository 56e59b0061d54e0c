import type { ReactNode } from 'react';
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { panelWords } from '../../words/panel';
import { shared } from '../../words/shared';
import type { DeskProps } from './desk-context';
import { isShown, rowOrders, type RowFilter, type RowOrder } from './order-rows';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
});

export interface RowFiltersProps extends DeskProps {
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

/** What sifts and orders the list. */
export function RowFilters({ filter, setFilter, order, setOrder, ...props }: RowFiltersProps): ReactNode {
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
