import { createContext, useCallback, useState, type ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';

/** Says something to people who use a screen reader, and shows it nowhere. */
export const SayContext = createContext<(text: string) => void>(() => {});

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Text for screen readers only. */
export function Unseen({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return <span className={styles.unseen}>{children}</span>;
}

/** Holds the one polite live region of the page. */
export function SayRegion({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState({ text: '', count: 0 });
  const say = useCallback((text: string) => setSaid((last) => ({ text, count: last.count + 1 })), []);
  return (
    <SayContext value={say}>
      {children}
      <div role="status" aria-live="polite" className={styles.unseen}>
        {/* A new element each time, so that the same words are read again. */}
        <span key={said.count}>{said.text}</span>
      </div>
    </SayContext>
  );
}
