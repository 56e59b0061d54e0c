import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PrioritySetting, WorkshopTheme } from '../../../core/developing/priority-view';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { needsWords } from '../../words/needs';
import { priorityWords } from '../../words/priorities';
import { HiddenNote } from './heat-card';
import { countText } from './shown-count';

const useStyles = makeStyles({
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

/** Why a theme stands where it does, in words. */
function reasonsOf(theme: WorkshopTheme): string {
  const { needs, counted, areas, trend, unfundedRounds } = theme;
  const parts = [
    priorityWords.needs(countText(needs)),
    priorityWords.areas(areas),
    ...(trend === 'not-known' ? [] : [needsWords.trends[trend].toLowerCase()]),
    ...(counted === undefined ? [] : [priorityWords.counted(countText(counted))]),
    ...(unfundedRounds === 0 ? [] : [priorityWords.unfunded(unfundedRounds)]),
  ];
  return parts.join(', ');
}

/** The themes that a workshop starts from, with their reasons. */
export function WorkshopCard({ setting }: { readonly setting: PrioritySetting }): ReactNode {
  const styles = useStyles();
  const lines = setting.workshop.map((theme, at) => ({ ...theme, place: at + 1 }));
  const columns: readonly Column<(typeof lines)[number]>[] = [
    { id: 'theme', title: priorityWords.theme, cell: (line) => line.name },
    { id: 'place', title: priorityWords.place, isFigure: true, cell: (line) => line.place },
    { id: 'why', title: priorityWords.why, cell: reasonsOf },
  ];
  return (
    <Card title={priorityWords.workshop}>
      {lines.length === 0 ? (
        <Empty title={priorityWords.workshopNone.title} words={priorityWords.workshopNone.words} />
      ) : (
        <>
          <p className={styles.words}>{priorityWords.workshopUnder}</p>
          <FiguresTable
            caption={priorityWords.workshop}
            columns={columns}
            rows={lines}
            keyOf={(line) => line.theme}
          />
          <HiddenNote table={setting} />
        </>
      )}
    </Card>
  );
}
