import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { PrioritySetting } from '../../../core/developing/priority-view';
import type { ChestView } from '../../../core/founding/chest-view';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { priorityWords } from '../../words/priorities';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', maxWidth: '480px' },
  words: { margin: 0 },
});

interface AgreeFormProps {
  readonly chest: ChestView;
  readonly round: string;
  readonly setting: PrioritySetting;
}

/** The weight that the poll proposes, else the one agreed last, else one to start from. */
function startingWeight({ poll, agreed }: PrioritySetting, theme: string): string {
  const held = agreed.find((line) => line.theme === theme)?.weight;
  const proposed = poll?.result?.find((line) => line.theme === theme)?.weight;
  return String(held ?? (proposed === undefined || proposed === 0 ? 20 : proposed));
}

/** Agrees a theme with its weight: what the poll proposed stands there already, and may be changed. */
export function AgreeForm({ chest, round, setting }: AgreeFormProps): ReactNode {
  const styles = useStyles();
  const act = useAct('agreePriority');
  const first = setting.poll?.result?.[0]?.theme ?? setting.workshop[0]?.theme ?? chest.themes[0]?.id ?? '';
  const [theme, setTheme] = useState(first);
  const [typed, setTyped] = useState<string>();
  const [withNeeds, setWithNeeds] = useState(true);
  const [left, setLeft] = useState<readonly string[]>([]);
  const line = setting.workshop.find((each) => each.theme === theme);
  const behind = withNeeds ? (line?.behind ?? []) : [];
  const sources = line?.counted === undefined ? [] : setting.sources;
  const chosen = sources.filter((source) => !left.includes(source));
  const weight = typed ?? startingWeight(setting, theme);
  const faults = faultsOf(act.failure);
  const isEmpty = behind.length === 0 && chosen.length === 0;
  const send = (): void => {
    const evidence = chosen.length === 0 ? {} : { sources: [...chosen] };
    const input = { chest: chest.id, round, theme, weight: Number(weight), needs: [...behind], ...evidence };
    void act.send(input, priorityWords.done);
  };
  return (
    <Card title={priorityWords.agree}>
      <div className={styles.form}>
        <Field label={priorityWords.theme} {...faultOn(faults, 'theme')}>
          <Select
            value={theme}
            onChange={(_e, { value }) => {
              setTheme(value);
              setTyped(undefined);
            }}
          >
            {chest.themes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={priorityWords.weight} hint={priorityWords.weightHint} {...faultOn(faults, 'weight')}>
          <Input value={weight} inputMode="numeric" onChange={(_e, { value }) => setTyped(value)} />
        </Field>
        <Behind needs={line?.behind.length ?? 0} withNeeds={withNeeds} setWithNeeds={setWithNeeds} />
        <SourcesBehind sources={sources} left={left} setLeft={setLeft} />
        {isEmpty ? <p className={styles.words}>{priorityWords.noNeeds}</p> : null}
        <Button appearance="primary" disabledFocusable={act.busy || isEmpty} onClick={send}>
          {priorityWords.send}
        </Button>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}

interface BehindProps {
  readonly needs: number;
  readonly withNeeds: boolean;
  readonly setWithNeeds: (withNeeds: boolean) => void;
}

function Behind({ needs, withNeeds, setWithNeeds }: BehindProps): ReactNode {
  if (needs === 0) return null;
  return (
    <Checkbox
      label={priorityWords.allOf(needs)}
      checked={withNeeds}
      onChange={(_e, { checked }) => setWithNeeds(checked === true)}
    />
  );
}

interface SourcesProps {
  readonly sources: readonly string[];
  readonly left: readonly string[];
  readonly setLeft: (left: readonly string[]) => void;
}

function SourcesBehind({ sources, left, setLeft }: SourcesProps): ReactNode {
  if (sources.length === 0) return null;
  return (
    <div role="group" aria-label={priorityWords.countsBehind}>
      {sources.map((source) => (
        <Checkbox
          key={source}
          label={`${priorityWords.countsBehind}: ${source}`}
          checked={!left.includes(source)}
          onChange={(_e, { checked }) =>
            setLeft(checked === true ? left.filter((each) => each !== source) : [...left, source])
          }
        />
      ))}
    </div>
  );
}
