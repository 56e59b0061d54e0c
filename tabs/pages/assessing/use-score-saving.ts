import { useEffect, useState, useSyncExternalStore } from 'react';
import { useAct } from '../../api/use-act';
import { createScoreSaver, type ScoreSaver, type ScoreSaverOptions, type ScoreSaving } from './score-saver';

export type FormSaving = ScoreSaving & Pick<ScoreSaver, 'change' | 'flush' | 'settle'>;

/** The saver of one form: it sends again when the connection comes back, and what is whole when the form is left. */
export function useScoreSaving(chest: string, options: Omit<ScoreSaverOptions, 'send'>): FormSaving {
  const act = useAct('scoreApplication', { lookAgain: false });
  const [saver] = useState(() =>
    createScoreSaver({ ...options, send: (input) => act.send({ chest, ...input }) }),
  );
  const saving = useSyncExternalStore(saver.subscribe, saver.now);
  useEffect(() => {
    window.addEventListener('online', saver.flush);
    return () => {
      window.removeEventListener('online', saver.flush);
      saver.flush();
    };
  }, [saver]);
  return { ...saving, change: saver.change, flush: saver.flush, settle: saver.settle };
}
