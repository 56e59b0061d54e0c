import type { ReactNode } from 'react';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground1 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
  },
});

interface CodeChoicesProps<Code extends string> {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly names: Readonly<Record<Code, string>>;
  readonly chosen: readonly Code[];
  readonly choose: (codes: readonly Code[]) => void;
}

/** Any number of a few codes, each by its name. */
export function CodeChoices<Code extends string>({
  label,
  codes,
  names,
  chosen,
  choose,
}: CodeChoicesProps<Code>): ReactNode {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label}>
      <div className={styles.label} aria-hidden>
        {label}
      </div>
      <div className={styles.choices}>
        {codes.map((code) => (
          <Checkbox
            key={code}
            label={names[code]}
            checked={chosen.includes(code)}
            onChange={(_e, { checked }) =>
              choose(codes.filter((each) => (each === code ? checked === true : chosen.includes(each))))
            }
          />
        ))}
      </div>
    </div>
  );
}
