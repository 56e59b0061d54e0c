import { useContext, useState, type ReactNode } from 'react';
import type { ChestView } from '../../../core/founding/chest-view';
import type { RoundView } from '../../../core/founding/round-view';
import { sectionOrder } from '../../../core/engaging/form/walk-sections';
import { useLook } from '../../api/query';
import { NavigationContext } from '../../navigation';
import { Looked } from '../../ui/looked';
import { EntryCheck } from './entry-check';
import { EntrySection } from './entry-section';
import { EntryTasks } from './entry-tasks';
import type { StepProps } from './entry-step';
import { useEntry } from './use-entry';

/** Enters an application for a group that did not use the web form, on the questions of that very form. */
export function EntryForm({
  chest,
  round,
}: {
  readonly chest: ChestView;
  readonly round: string;
}): ReactNode {
  const look = useLook('seeRound', { chest: chest.id, round });
  return <Looked look={look}>{(seen) => <Steps chest={chest} round={seen} />}</Looked>;
}

function Steps({ chest, round }: { readonly chest: ChestView; readonly round: RoundView }): ReactNode {
  const { place, go } = useContext(NavigationContext);
  const entry = useEntry(chest.id, round);
  const [isIn, setIsIn] = useState(false);
  const step = place.parts[2];
  const to: StepProps['to'] = (next) => ({
    page: 'applications',
    chest: chest.id,
    parts: [round.id, 'enter', ...(next === undefined ? [] : [next])],
  });
  const section = sectionOrder.find((each) => each === step);
  if (section !== undefined) return <EntrySection key={section} entry={entry} to={to} section={section} />;
  if (step !== 'check') return <EntryTasks entry={entry} to={to} isIn={isIn} />;
  const done = (): void => {
    entry.startAgain();
    setIsIn(true);
    go(to());
  };
  return <EntryCheck chest={chest.id} entry={entry} to={to} done={done} />;
}
