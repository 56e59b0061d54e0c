import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Card } from './card';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '720px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '> *': { minWidth: 0 },
    // Fluent's inputs ask for a width of their own, more than a narrow column has.
    '& .fui-Input': { width: '100%', minWidth: 0 },
    '& .fui-Input__input': { minWidth: 0 },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One numbered part of a guided form. */
export function FormPart({
  number,
  title,
  hint,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <Card title={`${number}. ${title}`}>
      <div className={styles.fields}>
        {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
        {children}
      </div>
    </Card>
  );
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={useStyles().row}>{children}</div>;
}
