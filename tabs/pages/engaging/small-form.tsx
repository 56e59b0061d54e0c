import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '720px', minWidth: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** A short form that opens where it is needed. */
export function SmallForm({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div role="group" aria-label={label} className={useStyles().form}>
      {children}
    </div>
  );
}

/** What can be done with a short form. */
export function FormActs({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={useStyles().acts}>{children}</div>;
}
