import { createContext, useContext } from 'react';
import type { TeamsApi } from '../../client/teams-api';
import type { TeamsWindow } from '../../client/teams-client';
import type { AppView, ConversationView, PersonView } from '../../client/wire';
import type { PushStream } from './push-stream';
import type { ThemeName } from './use-theme';

/** One person's open window: what every part of the page works with. */
export interface Session {
  readonly person: PersonView;
  readonly people: readonly PersonView[];
  readonly app: AppView;
  readonly api: TeamsApi;
  readonly window: TeamsWindow;
  readonly pushes: PushStream;
  readonly conversations: readonly ConversationView[];
  readonly theme: ThemeName;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Gives the session to everything inside. */
export const SessionProvider = SessionContext.Provider;

/** @throws outside a session: a mistake in the page */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('This part of the page needs a person.');
  return session;
}
