import { useState, type ReactNode } from 'react';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { prioritiesStandFrom } from '../../../core/developing/priority';
import type { AgreedPriority, PrioritySetting } from '../../../core/developing/priority-view';
import type { ChestView, RoundSummary } from '../../../core/founding/chest-view';
import { formatDay } from '../../../core/kernel/dates';
import { useLook } from '../../api/query';
import type { PageProps } from '../../page-props';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { Looked } from '../../ui/looked';
import { priorityWords } from '../../words/priorities';
import { AgreeForm } from './agree-form';
import { PollCard } from './poll-card';
import { WorkshopCard } from './workshop-card';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  round: { maxWidth: '360px' },
  words: { margin: 0 },
});

/** What a round will favour: the list to talk from, the poll, and what was agreed. */
export function PrioritiesSection({ chest }: Pick<PageProps, 'chest'>): ReactNode {
  const styles = useStyles();
  const open = chest.rounds.filter(({ state }) => !prioritiesStandFrom(state));
  const rounds = open.length > 0 ? open : chest.rounds.slice(0, 1);
  const [chosen, setChosen] = useState('');
  const round = rounds.find(({ id }) => id === chosen) ?? rounds[0];
  if (round === undefined) {
    return (
      <Card title={priorityWords.poll}>
        <Empty title={priorityWords.noRound.title} words={priorityWords.noRound.words} />
      </Card>
    );
  }
  return (
    <div className={styles.stack}>
      {rounds.length < 2 ? null : (
        <Field label={priorityWords.round} className={styles.round}>
          <Select value={round.id} onChange={(_e, { value }) => setChosen(value)}>
            {rounds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Setting key={round.id} chest={chest} round={round} />
    </div>
  );
}

interface SettingProps {
  readonly chest: ChestView;
  readonly round: RoundSummary;
}

function Setting({ chest, round }: SettingProps): ReactNode {
  const styles = useStyles();
  const look = useLook('prioritySetting', { chest: chest.id, round: round.id });
  return (
    <Looked look={look}>
      {(setting) => (
        <div className={styles.stack}>
          <Card title={priorityWords.title(round.name)}>
            <Agreed setting={setting} />
          </Card>
          <WorkshopCard setting={setting} />
          <PollCard chest={chest} round={round.id} setting={setting} />
          {setting.mayChange ? <AgreeForm chest={chest} round={round.id} setting={setting} /> : null}
        </div>
      )}
    </Looked>
  );
}

const columns: readonly Column<AgreedPriority>[] = [
  { id: 'theme', title: priorityWords.theme, cell: (line) => line.name },
  { id: 'weight', title: priorityWords.weight, isFigure: true, cell: (line) => line.weight },
  {
    id: 'behind',
    title: priorityWords.behindHead,
    cell: (line) => priorityWords.from(line.needs, line.sources.length),
  },
  {
    id: 'who',
    title: priorityWords.who,
    cell: (line) => priorityWords.agreedBy(line.agreedBy, formatDay(line.agreedAt)),
  },
];

function Agreed({ setting }: { readonly setting: PrioritySetting }): ReactNode {
  const styles = useStyles();
  if (setting.agreed.length === 0) return <p className={styles.words}>{priorityWords.none}</p>;
  const lines = setting.agreed.toSorted((left, right) => right.weight - left.weight);
  return (
    <FiguresTable caption={priorityWords.who} columns={columns} rows={lines} keyOf={(line) => line.theme} />
  );
}
