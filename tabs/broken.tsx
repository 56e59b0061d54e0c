import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Host } from './host/host';
import { HostThemed } from './ui/theme';
import { shared } from './words/shared';

const useStyles = makeStyles({
  main: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    maxWidth: '640px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
  },
  words: { margin: 0 },
});

/** What is left when a page of ours has failed: what happened, and a way on. */
export function Broken({ host }: { readonly host: Host }): ReactNode {
  return (
    <HostThemed host={host}>
      <Words />
    </HostThemed>
  );
}

function Words(): ReactNode {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      <h1>{shared.broken.title}</h1>
      <p className={styles.words}>{shared.broken.next}</p>
      <Button appearance="primary" onClick={() => location.reload()}>
        {shared.broken.reload}
      </Button>
    </main>
  );
}
