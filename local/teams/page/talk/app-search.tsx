import {
  Button,
  Caption1,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AppsAddInRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ConversationView, JsonObject } from '../../client/wire';
import { useSession } from '../state/session';
import { messageOf } from '../state/use-loaded';
import { readSearch, type Found, type SearchAnswer } from './read-search';

const useStyles = makeStyles({
  surface: { width: 'min(360px, calc(100vw - 64px))', display: 'grid', gap: tokens.spacingVerticalS },
  search: { width: '100%', maxWidth: 'none' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    maxHeight: '320px',
    overflowY: 'auto',
  },
  found: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  words: { display: 'grid', minWidth: 0 },
});

function useSearch(conversation: ConversationView, words: string, isOpen: boolean): SearchAnswer | undefined {
  const { window, app } = useSession();
  const [answer, setAnswer] = useState<SearchAnswer>();
  const [search] = app.searches;
  useEffect(() => {
    if (!isOpen || search === undefined) return;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const parameter =
        words === '' ? { name: 'initialRun', value: 'true' } : { name: search.parameter, value: words };
      const value = { commandId: search.id, parameters: [parameter], queryOptions: { skip: 0, count: 25 } };
      const [delivery] = await window.invoke(conversation, 'composeExtension/query', value);
      if (isCurrent) setAnswer(readSearch(delivery));
    };
    // As in Teams, a search starts once the typing pauses.
    const timer = setTimeout(
      () => {
        setAnswer(undefined);
        ask().catch((error: unknown) => isCurrent && setAnswer({ message: messageOf(error) }));
      },
      words === '' ? 0 : 350,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [window, conversation, search, words, isOpen]);
  return answer;
}

interface AppSearchProps {
  readonly conversation: ConversationView;
  readonly onShare: (card: JsonObject) => void;
}

/** The app's message extension: find something and share its card in the conversation. */
export function AppSearch({ conversation, onShare }: AppSearchProps) {
  const styles = useStyles();
  const { app } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const answer = useSearch(conversation, words, isOpen);
  const [search] = app.searches;
  if (search === undefined) return null;
  const share = (found: Found): void => {
    if (found.card !== undefined) onShare(found.card);
    setOpen(false);
  };
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus positioning="above-start">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<AppsAddInRegular />}
          aria-label={search.title}
          title={search.title}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={search.title}>
        <Text weight="semibold">{search.title}</Text>
        <SearchBox
          className={styles.search}
          aria-label="Search words"
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
        {answer === undefined && <Spinner size="tiny" label="Searching" />}
        {answer !== undefined && 'message' in answer && <Caption1 role="status">{answer.message}</Caption1>}
        {answer !== undefined && 'found' in answer && (
          <ul className={styles.list}>
            {answer.found.map((found, index) => (
              <li key={`${found.title} ${index}`}>
                <Button appearance="subtle" className={styles.found} onClick={() => share(found)}>
                  <span className={styles.words}>
                    <Text weight="semibold">{found.title}</Text>
                    <Caption1>{found.text}</Caption1>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </PopoverSurface>
    </Popover>
  );
}
