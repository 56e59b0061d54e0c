import { Link } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import type { PersonView } from '../client/wire';
import { MailPane } from './mail/mail-pane';
import { BotNotice } from './shell/bot-notice';
import { Frame } from './shell/frame';
import { Trouble, Waiting } from './shell/notice';
import type { Place } from './state/address';
import { SessionProvider, type Session } from './state/session';
import type { ThemeName } from './state/use-theme';
import { useOpenSession } from './state/use-session';
import { TabPane } from './tabs/tab-pane';
import { ChannelPane } from './talk/channel-pane';
import { ChatPane } from './talk/chat-pane';

interface SignedInProps {
  readonly people: readonly PersonView[];
  readonly personKey: string;
  readonly place: Place;
  readonly theme: ThemeName;
  readonly onTheme: (theme: ThemeName) => void;
}

function Pane({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case 'channel':
      return <ChannelPane chest={place.chest} />;
    case 'chat':
      return <ChatPane />;
    case 'tab':
      return <TabPane entityId={place.entityId} subPageId={place.subPageId} />;
    case 'mail':
      return <MailPane />;
  }
}

/** Teams as one person sees it. */
export function SignedIn({ people, personKey, place, theme, onTheme }: SignedInProps) {
  const opened = useOpenSession(people, personKey);
  const session = useMemo<Session | undefined>(
    () => (opened.state === 'ready' ? { ...opened.value, theme } : undefined),
    [opened, theme],
  );
  useEffect(() => {
    if (session !== undefined) document.title = `${session.person.name} – Community Chest, local Teams`;
  }, [session]);
  if (opened.state === 'failed') {
    return (
      <Trouble title="This window did not open.">
        {opened.message} <Link href="/">Choose a person</Link>
      </Trouble>
    );
  }
  if (session === undefined) return <Waiting words="Opening Teams" />;
  return (
    <SessionProvider value={session}>
      <Frame place={place} theme={theme} onTheme={onTheme}>
        <BotNotice key={`bot ${session.person.key}`} />
        <Pane key={session.person.key} place={place} />
      </Frame>
    </SessionProvider>
  );
}
