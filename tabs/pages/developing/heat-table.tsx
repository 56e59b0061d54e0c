import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CountTable } from '../../../core/developing/need-view';
import type { ShownCount } from '../../../core/kernel/suppress';
import { Unseen } from '../../ui/say';
import { needsWords } from '../../words/needs';
import { heatLevel } from './heat-level';
import { Shown } from './shown-count';

const useStyles = makeStyles({
  around: { position: 'relative', overflowX: 'auto', outlineOffset: '2px' },
  table: { borderCollapse: 'separate', borderSpacing: '3px', minWidth: '100%' },
  head: {
    padding: tokens.spacingHorizontalXS,
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    minWidth: '64px',
  },
  corner: { textAlign: 'left' },
  theme: {
    position: 'sticky',
    left: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: '120px',
  },
  tile: {
    height: '40px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
  level0: { color: tokens.colorNeutralForeground3 },
  level1: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorBrandBackground2} 0 5px, ${tokens.colorNeutralBackground1} 5px 10px)`,
  },
  level2: { backgroundColor: tokens.colorBrandBackground2 },
  level3: { backgroundColor: tokens.colorBrandBackground2Hover },
  level4: { backgroundColor: tokens.colorBrandBackground2Pressed },
  level5: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const levelClasses = ['level0', 'level1', 'level2', 'level3', 'level4', 'level5'] as const;

/**
 * Counts as tiles, themes down and areas across: the more, the stronger the colour, and the number stands in every tile,
 * so that nothing hangs on colour. Wider than the page, it scrolls by itself.
 */
export function HeatTable({
  table,
  caption,
}: {
  readonly table: CountTable;
  readonly caption: string;
}): ReactNode {
  const styles = useStyles();
  const { themes, neighbourhoods, cells } = table;
  const shown = new Map(cells.map((cell) => [`${cell.theme}|${cell.neighbourhood}`, cell.count]));
  const largest = Math.max(0, ...cells.map(({ count }) => (count === 'hidden' ? 0 : count)));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
    <div className={styles.around} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <Unseen>{caption}</Unseen>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>
              {needsWords.theme}
            </th>
            {neighbourhoods.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themes.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row" className={styles.theme}>
                {name}
              </th>
              {neighbourhoods.map((area) => (
                <Tile key={area.id} count={shown.get(`${id}|${area.id}`) ?? 0} largest={largest} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Tile({ count, largest }: { readonly count: ShownCount; readonly largest: number }): ReactNode {
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.tile, styles[levelClasses[heatLevel(count, largest)]])}>
      <Shown count={count} />
    </td>
  );
}
