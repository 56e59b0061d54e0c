import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { teamsApi } from '../client/teams-api';
import type { PersonView } from '../client/wire';
import { Welcome } from './people/welcome';
import { SignedIn } from './signed-in';
import { Banner } from './shell/banner';
import { Trouble, Waiting } from './shell/notice';
import { useAddress } from './state/address';
import { AnnouncerProvider } from './state/announcer';
import { useLoaded } from './state/use-loaded';
import { fluentThemes, useTheme } from './state/use-theme';

const loadPeople = (): Promise<PersonView[]> => teamsApi('').people();

/** The whole page. */
export function App() {
  const [theme, setTheme] = useTheme();
  const { personKey, place } = useAddress();
  const [people, loadAgain] = useLoaded(loadPeople);
  const [news, setNews] = useState('');
  const announce = useCallback((text: string) => setNews(text), []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <FluentProvider theme={fluentThemes[theme]}>
      <AnnouncerProvider value={announce}>
        <div className="page">
          <Banner />
          {people.state === 'loading' && <Waiting words="Opening Teams" />}
          {people.state === 'failed' && (
            <Trouble title="Teams did not open." onRetry={loadAgain}>
              {people.message}
            </Trouble>
          )}
          {people.state === 'ready' &&
            (personKey === undefined ? (
              <Welcome people={people.value} />
            ) : (
              <SignedIn
                people={people.value}
                personKey={personKey}
                place={place}
                theme={theme}
                onTheme={setTheme}
              />
            ))}
        </div>
        <output className="hidden-words" aria-live="polite">
          {news}
        </output>
      </AnnouncerProvider>
    </FluentProvider>
  );
}
