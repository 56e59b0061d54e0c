import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { NeedView } from '../../../core/developing/need-view';
import type { ChestView, RoundSummary } from '../../../core/founding/chest-view';
import type { RoundPriority } from '../../../core/founding/round';
import type { RoundState } from '../../../core/founding/round-states';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { Looked } from '../../ui/looked';
import { priorityWords } from '../../words/priorities';

/** Once scoring has begun a round's priorities stand. */
const changeable: readonly RoundState[] = ['designing', 'open', 'sifting', 'declaring'];
const standing: readonly NeedView['state'][] = ['accepted', 'prioritised', 'claimed'];

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  agreed: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface PrioritiesProps {
  readonly chest: ChestView;
  readonly needs: readonly NeedView[];
}

/** What the round that is being made or is open will favour, and the needs behind it. Nothing when there is none. */
export function PrioritiesCard({ chest, needs }: PrioritiesProps): ReactNode {
  const round = chest.rounds.find((each) => changeable.includes(each.state));
  if (round === undefined) return null;
  return (
    <Card title={priorityWords.title(round.name)}>
      <Priorities chest={chest} needs={needs} round={round} />
    </Card>
  );
}

type RoundProps = PrioritiesProps & { readonly round: RoundSummary };

function Priorities(props: RoundProps): ReactNode {
  const styles = useStyles();
  const look = useLook('seeRound', { chest: props.chest.id, round: props.round.id });
  return (
    <Looked look={look}>
      {({ priorities }) => (
        <div className={styles.stack}>
          <Agreed priorities={priorities} />
          <AgreeForm {...props} />
        </div>
      )}
    </Looked>
  );
}

function Agreed({ priorities }: { readonly priorities: readonly RoundPriority[] }): ReactNode {
  const styles = useStyles();
  if (priorities.length === 0) return <p className={styles.quiet}>{priorityWords.none}</p>;
  return (
    <ul className={styles.agreed}>
      {priorities.map(({ theme, name, weight, needs }) => (
        <li key={theme}>{priorityWords.agreed(name, weight, needs.length)}</li>
      ))}
    </ul>
  );
}

function AgreeForm({ chest, needs, round }: RoundProps): ReactNode {
  const act = useAct('agreePriority');
  const [theme, setTheme] = useState(chest.themes[0]?.id ?? '');
  const [weight, setWeight] = useState('20');
  const [left, setLeft] = useState<readonly string[]>([]);
  const name = chest.themes.find((each) => each.id === theme)?.name;
  const behind = needs.filter(
    (need) => standing.includes(need.state) && (need.theme === undefined || need.theme === name),
  );
  const chosen = behind.map(({ id }) => id).filter((id) => !left.includes(id));
  const faults = faultsOf(act.failure);
  const send = (): void => {
    const input = { chest: chest.id, round: round.id, theme, weight: Number(weight), needs: chosen };
    void act.send(input, priorityWords.done);
  };
  return (
    <>
      <Field label={priorityWords.theme} {...faultOn(faults, 'theme')}>
        <Select value={theme} onChange={(_e, { value }) => setTheme(value)}>
          {chest.themes.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={priorityWords.weight} hint={priorityWords.weightHint} {...faultOn(faults, 'weight')}>
        <Input value={weight} inputMode="numeric" onChange={(_e, { value }) => setWeight(value)} />
      </Field>
      <Field {...faultOn(faults, 'needs')}>
        <NeedsBehind needs={behind} left={left} setLeft={setLeft} />
      </Field>
      <Button disabledFocusable={act.busy || chosen.length === 0} onClick={send}>
        {priorityWords.send}
      </Button>
      <FailureBar failure={act.failure} />
    </>
  );
}

interface NeedsBehindProps {
  readonly needs: readonly NeedView[];
  readonly left: readonly string[];
  readonly setLeft: (left: readonly string[]) => void;
}

function NeedsBehind({ needs, left, setLeft }: NeedsBehindProps): ReactNode {
  const styles = useStyles();
  if (needs.length === 0) return <p className={styles.words}>{priorityWords.noNeeds}</p>;
  return (
    <div role="group" aria-label={priorityWords.behind}>
      {needs.map(({ id, missing }) => (
        <div key={id}>
          <Checkbox
            label={missing}
            checked={!left.includes(id)}
            onChange={(_e, { checked }) =>
              setLeft(checked === true ? left.filter((each) => each !== id) : [...left, id])
            }
          />
        </div>
      ))}
    </div>
  );
}
