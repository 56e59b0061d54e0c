import { useEffect, useState } from 'react';
import { teamsApi } from '../../client/teams-api';
import { openTeamsAs } from '../../client/teams-client';
import type { PersonView } from '../../client/wire';
import { openPushStream } from './push-stream';
import type { Session } from './session';
import { messageOf, type Loaded } from './use-loaded';

type Opened = Omit<Session, 'theme'>;

async function openSession(people: readonly PersonView[], personKey: string): Promise<Opened> {
  const api = teamsApi('');
  const [app, window] = await Promise.all([api.app(), openTeamsAs('', personKey)]);
  const conversations = await window.conversations();
  return {
    person: window.person,
    people,
    app,
    api,
    window,
    pushes: openPushStream(personKey),
    conversations,
  };
}

/**
 * Opens Teams as a person and closes the stream of news when somebody else takes the window.
 * Until the next person's window is open, the last one's stays on screen.
 */
export function useOpenSession(people: readonly PersonView[], personKey: string): Loaded<Opened> {
  const [opened, setOpened] = useState<Loaded<Opened>>({ state: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    let close = (): void => {};
    openSession(people, personKey).then(
      (session) => {
        close = () => session.pushes.close();
        if (isCurrent) setOpened({ state: 'ready', value: session });
        else close();
      },
      (error: unknown) => isCurrent && setOpened({ state: 'failed', message: messageOf(error) }),
    );
    return () => {
      isCurrent = false;
      close();
    };
  }, [people, personKey]);
  return opened;
}
