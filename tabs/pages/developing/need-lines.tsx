import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { NeedView } from '../../../core/developing/need-view';
import { formatDay } from '../../../core/kernel/dates';
import { needsWords } from '../../words/needs';

const useStyles = makeStyles({
  missing: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What a need says, and who said it: the same in the list and where it is sorted. */
export function NeedLines({ need }: { readonly need: NeedView }): ReactNode {
  const styles = useStyles();
  const { missing, forWhom, neighbourhood, theme, people, raisers, raisedAt, words } = need;
  const parts = [
    forWhom,
    neighbourhood,
    theme ?? needsWords.noTheme,
    ...(people === undefined ? [] : [needsWords.people(people)]),
    ...(raisers > 1 ? [needsWords.raisers(raisers)] : []),
    needsWords.raisedOn(formatDay(raisedAt)),
  ];
  return (
    <>
      <p className={styles.missing}>{missing}</p>
      <p className={styles.line}>{parts.join(' · ')}</p>
      {words === undefined ? null : <p className={styles.line}>«{words}»</p>}
      <Sorted need={need} />
    </>
  );
}

/** Why it was declined, or where it was passed on to. */
function Sorted({ need }: { readonly need: NeedView }): ReactNode {
  const styles = useStyles();
  const { because, service, reason } = need;
  const parts = [
    ...(because === undefined || because === 'other' ? [] : [needsWords.because[because]]),
    ...(service === undefined ? [] : [needsWords.passedTo(service)]),
    ...(reason === undefined ? [] : [reason]),
  ];
  return parts.length === 0 ? null : <p className={styles.line}>{parts.join('. ')}</p>;
}
