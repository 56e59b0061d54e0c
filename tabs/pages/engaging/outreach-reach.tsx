import { useState, type ReactNode } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { ReachDimension, ReachView } from '../../../core/engaging/outreach/reach-view';
import { largestHidden } from '../../../core/kernel/suppress';
import { useLook } from '../../api/query';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Looked } from '../../ui/looked';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import { ReachPicture } from './reach-picture';
import { ReachTable } from './reach-table';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    maxWidth: '720px',
    marginBottom: tokens.spacingVerticalL,
  },
  pressed: { display: 'flex', gap: tokens.spacingHorizontalXS },
  note: { margin: `${tokens.spacingVerticalM} 0 0`, color: tokens.colorNeutralForeground2, maxWidth: '75ch' },
});

/** How far groups get, from a first question to a grant: as a picture, with the same figures as a table. */
export function OutreachReach({ chest }: { readonly chest: ChestView }): ReactNode {
  const newest = chest.rounds.toSorted((one, other) => other.closesAt.localeCompare(one.closesAt));
  const [chosen, setChosen] = useState(newest[0]?.id);
  const round = newest.find(({ id }) => id === chosen);
  if (round === undefined) {
    return (
      <Card title={outreachWords.reach}>
        <Empty title={outreachWords.noReach.title} words={outreachWords.noReach.words} />
      </Card>
    );
  }
  const choice = (
    <Field label={outreachWords.round}>
      <Select value={round.id} onChange={(_e, { value }) => setChosen(value)}>
        {newest.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return <Reach key={round.id} chest={chest.id} round={round.id} name={round.name} choice={choice} />;
}

interface ReachProps {
  readonly chest: string;
  readonly round: string;
  readonly name: string;
  readonly choice: ReactNode;
}

function Reach({ chest, round, name, choice }: ReachProps): ReactNode {
  const styles = useStyles();
  const look = useLook('seeReach', { chest, round });
  const [asTable, setAsTable] = useState(false);
  const [dimension, setDimension] = useState<ReachDimension>('neighbourhood');
  const shows = [
    [false, shared.showingPicture],
    [true, shared.showingTable],
  ] as const;
  const pressed = (
    <div role="group" aria-label={outreachWords.show} className={styles.pressed}>
      {shows.map(([table, words]) => (
        <Button
          key={words}
          size="small"
          aria-pressed={asTable === table}
          appearance={asTable === table ? 'primary' : 'secondary'}
          onClick={() => setAsTable(table)}
        >
          {words}
        </Button>
      ))}
    </div>
  );
  return (
    <Card title={outreachWords.reachOf(name)} aside={pressed}>
      <div className={styles.choices}>
        {choice}
        <DimensionChoice dimension={dimension} choose={setDimension} />
      </div>
      <Looked look={look}>
        {(seen) => (
          <>
            {asTable ? (
              <ReachTable reach={seen} dimension={dimension} />
            ) : (
              <ReachPicture reach={seen} dimension={dimension} />
            )}
            <Notes reach={seen} dimension={dimension} />
          </>
        )}
      </Looked>
    </Card>
  );
}

function DimensionChoice({
  dimension,
  choose,
}: {
  readonly dimension: ReachDimension;
  readonly choose: (dimension: ReachDimension) => void;
}): ReactNode {
  const dimensions = Object.keys(outreachWords.dimensions) as readonly ReachDimension[];
  return (
    <Field label={outreachWords.dimension}>
      <Select
        value={dimension}
        onChange={(_e, { value }) => choose(dimensions.find((each) => each === value) ?? 'neighbourhood')}
      >
        {dimensions.map((each) => (
          <option key={each} value={each}>
            {outreachWords.dimensions[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Notes({
  reach,
  dimension,
}: {
  readonly reach: ReachView;
  readonly dimension: ReachDimension;
}): ReactNode {
  const styles = useStyles();
  const overlaps = dimension === 'led-by' || dimension === 'serves';
  return (
    <p className={styles.note}>
      {outreachWords.reachUnder} {overlaps ? `${outreachWords.overlapNote} ` : ''}
      {outreachWords.reachNote(largestHidden(reach.rule), reach.rule === 'nearest-5')}
    </p>
  );
}
