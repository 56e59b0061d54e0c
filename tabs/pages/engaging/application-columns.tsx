import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicationLine } from '../../../core/engaging/application-view';
import { PlaceLink } from '../../navigation';
import type { Place } from '../../place';
import type { Column } from '../../ui/figures-table';
import { Money } from '../../ui/money';
import { StateBadge } from '../../ui/state-badge';
import { arrivalsWords } from '../../words/arrivals';
import { applicationsWords } from '../../words/entries';
import { ArrivalBadges } from './arrival-badges';

const useStyles = makeStyles({
  title: { display: 'block', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** The columns of the list of applications; each opens to what came with it. */
export function applicationColumns(
  placeOf: (application: string) => Place,
): readonly Column<ApplicationLine>[] {
  return [
    {
      id: 'group',
      title: applicationsWords.group,
      cell: (line) => <Group line={line} to={placeOf(line.id)} />,
    },
    { id: 'reference', title: applicationsWords.reference, cell: (line) => line.id },
    { id: 'place', title: applicationsWords.place, cell: (line) => line.neighbourhood },
    {
      id: 'asked',
      title: applicationsWords.asked,
      isFigure: true,
      cell: (line) => (line.askedPence === undefined ? null : <Money pence={line.askedPence} />),
    },
    { id: 'came', title: arrivalsWords.came, cell: (line) => <ArrivalBadges line={line} /> },
    {
      id: 'state',
      title: applicationsWords.state,
      cell: (line) => (
        <StateBadge tone={line.state === 'submitted' ? 'waiting' : 'quiet'}>
          {applicationsWords.states[line.state]}
        </StateBadge>
      ),
    },
  ];
}

function Group({ line, to }: { readonly line: ApplicationLine; readonly to: Place }): ReactNode {
  const styles = useStyles();
  if (!line.open) return applicationsWords.hidden;
  return (
    <>
      <PlaceLink to={to}>{line.groupName}</PlaceLink>
      <span className={styles.title}>{line.title}</span>
    </>
  );
}
