import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { AppView } from '../../client/wire';
import { Trouble } from '../shell/notice';
import { goTo } from '../state/address';
import { useAnnounce } from '../state/announcer';
import { useSession } from '../state/session';
import { openLink } from '../talk/open-link';
import type { TabHost } from './host-protocol';
import { PeoplePicker, usePeoplePicker } from './people-picker';
import { tabContext } from './tab-context';
import { useTabHost } from './use-tab-host';

const useStyles = makeStyles({
  place: { position: 'relative', minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  frame: { width: '100%', height: '100%', border: 'none', backgroundColor: tokens.colorNeutralBackground3 },
  over: {
    position: 'absolute',
    insetInline: 0,
    top: '20%',
    padding: tokens.spacingHorizontalL,
    display: 'grid',
  },
});

type Progress =
  | { readonly state: 'opening' }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly message: string };

// Teams gives a tab half a minute before it says that something is wrong.
const patienceMs = 30_000;
const silence =
  'The tab has not said that it is ready. It may not be built or running; try again in a moment.';

interface TabFrameProps {
  readonly tab: AppView['tabs'][number];
  readonly subPageId: string | undefined;
}

function useProgress(): readonly [Progress, (progress: Progress) => void] {
  const [progress, setProgress] = useState<Progress>({ state: 'opening' });
  const isOpening = progress.state === 'opening';
  useEffect(() => {
    if (!isOpening) return;
    const timer = setTimeout(() => setProgress({ state: 'failed', message: silence }), patienceMs);
    return () => clearTimeout(timer);
  }, [isOpening]);
  return [progress, setProgress];
}

/** One tab in its frame, with Teams' side of the protocol around it. */
export function TabFrame({ tab, subPageId }: TabFrameProps) {
  const styles = useStyles();
  const { person, theme, api } = useSession();
  const announce = useAnnounce();
  const frame = useRef<HTMLIFrameElement>(null);
  const [progress, setProgress] = useProgress();
  const [attempt, setAttempt] = useState(0);
  const picker = usePeoplePicker();
  const host: TabHost = {
    context: () => tabContext({ person, theme, entityId: tab.entityId, subPageId }),
    theme: () => theme,
    token: () => api.tabToken(person.key),
    onLoaded: () => {},
    onReady: () => setProgress({ state: 'ready' }),
    onFailed: (reason, message) =>
      setProgress({ state: 'failed', message: message === '' ? reason : message }),
    navigateTo: (pageId, next) => goTo({ kind: 'tab', entityId: pageId ?? tab.entityId, subPageId: next }),
    openLink,
    shareLink: (_subPage, label) => announce(`Link to ${label ?? tab.name} is in the address bar.`),
    pickPeople: picker.pick,
  };
  useTabHost(frame, new URL(tab.contentUrl).origin, host);
  const retry = (): void => {
    setProgress({ state: 'opening' });
    setAttempt((count) => count + 1);
  };
  return (
    <div className={styles.place}>
      <iframe
        key={attempt}
        ref={frame}
        className={styles.frame}
        title={`${tab.name} tab`}
        src={tab.contentUrl}
        // oxlint-disable-next-line react/iframe-missing-sandbox -- the tab has an origin of its own, as in Teams
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads allow-modals"
      />
      {picker.asked === undefined ? null : <PeoplePicker asked={picker.asked} />}
      {progress.state !== 'ready' && (
        <div className={styles.over}>
          {progress.state === 'opening' && <Spinner label={`Opening ${tab.name}`} />}
          {progress.state === 'failed' && (
            <Trouble title="The tab did not open." onRetry={retry}>
              {progress.message}
            </Trouble>
          )}
        </div>
      )}
    </div>
  );
}
