import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Button,
  Spinner,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  centre: { display: 'grid', placeItems: 'center', height: '100%', minHeight: '160px' },
});

/** Says that something is on its way. */
export function Waiting({ words }: { readonly words: string }) {
  const styles = useStyles();
  return (
    <div className={styles.centre}>
      <Spinner label={words} />
    </div>
  );
}

interface TroubleProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onRetry?: () => void;
}

/** Says what went wrong and offers to try again. */
export function Trouble({ title, children, onRetry }: TroubleProps) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {children}
      </MessageBarBody>
      {onRetry !== undefined && (
        <MessageBarActions>
          <Button onClick={onRetry}>Try again</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
