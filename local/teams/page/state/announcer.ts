import { createContext, useContext } from 'react';

/** Says something to people who listen to the page rather than look at it. */
export type Announce = (text: string) => void;

const AnnouncerContext = createContext<Announce>(() => {});

export const AnnouncerProvider = AnnouncerContext.Provider;

/** The page's one polite voice. */
export function useAnnounce(): Announce {
  return useContext(AnnouncerContext);
}
