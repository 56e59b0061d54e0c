import { useState } from 'react';
import { useSession } from '../state/session';
import { messageOf } from '../state/use-loaded';
import { Trouble } from './notice';

/** Says that the bot has not answered since this window opened, until it does. */
export function BotNotice() {
  const { api, person, window } = useSession();
  const [problem, setProblem] = useState(window.problem);
  if (problem === null) return null;
  const tryAgain = (): void => {
    api.open(person.key).then(
      (opened) => setProblem(opened.problem),
      (error: unknown) => setProblem(messageOf(error)),
    );
  };
  return (
    <Trouble title="The bot is not there yet." onRetry={tryAgain}>
      {problem}
    </Trouble>
  );
}
