import { useState, type ReactNode } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { isRefused } from '../../api/call-failed';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { deskActWords, panelWords } from '../../words/panel';
import type { DeskProps } from './desk-context';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Ends scoring. While members are still at it, or scores are missing, the chair is told how many and asked once more. */
export function EndScoring({ chest, desk }: DeskProps): ReactNode {
  const styles = useStyles();
  const act = useAct('lockScores');
  const [isAsked, setAsked] = useState(false);
  const { panel, members, finishedMembers } = desk.progress;
  const { press, pressAllTheSame, done } = deskActWords['lock-scores'];
  const unfinished = members - finishedMembers;
  const asks = isAsked && unfinished > 0;
  const missing = isRefused(act.failure, 'scores-missing');
  const send = (): void => {
    if (unfinished > 0 && !isAsked) return setAsked(true);
    void act.send({ chest: chest.id, panel, ...(missing ? { goOnWithout: true } : {}) }, done);
  };
  const isSecond = asks || missing;
  return (
    <>
      {asks ? (
        <p className={styles.words} role="alert">
          {panelWords.unfinished(unfinished)}
        </p>
      ) : null}
      <FailureBar failure={act.failure} />
      <Button appearance={isSecond ? 'secondary' : 'primary'} disabledFocusable={act.busy} onClick={send}>
        {isSecond ? pressAllTheSame : press}
      </Button>
    </>
  );
}
