import { hashOf } from '../kernel/hash';
import type { NeighbourhoodId, PanelId, ThemeId } from '../kernel/ids';
import type { Instant } from '../kernel/dates';
import type { Pence } from '../kernel/money';
import { fold, shorten, tidyText } from '../kernel/text';
import type { Chest } from '../founding/chest';
import { standingQuestions, type Form } from '../founding/form';
import type { GrantKind, Round } from '../founding/round';
import type { Application } from './application';
import { groupIdOf, referenceOf } from './application-reference';
import type { GrantRow } from './grant-row';
import type { Group } from './group';
import { titleWithoutName, withoutName } from './hide-name';

/** A row that fits, with what it takes to make an application of it. */
export interface FittingRow {
  readonly row: GrantRow;
  readonly amountPence: Pence;
  readonly place: number;
}

/** What is the same for every row of an import. */
export interface ImportFrame {
  readonly chest: Chest;
  readonly round: Round;
  readonly grantKind: GrantKind;
  readonly panel: PanelId;
  readonly showByReference: boolean;
  readonly at: Instant;
}

const longestTitle = 140;
const longestSummary = 1000;

/** The group behind a row. By reference it carries the published grant's id in place of a name or number. */
export function importedGroup({ round, showByReference }: ImportFrame, row: GrantRow): Group {
  const id = groupIdOf(round.id, row.grantId);
  if (showByReference) return { id, name: `Published grant ${row.grantId}`, kind: 'constituted' };
  const group: Group = { id, name: tidyText(row.groupName), kind: 'constituted' };
  return row.registration === '' ? group : { ...group, registration: row.registration };
}

/**
 * An application made of a row of published grants. Where the file says nothing the round's own smallest amount stands
 * as the minimum, and the description is the answer to the first question.
 */
export function importedApplication(
  frame: ImportFrame,
  { row, amountPence, place }: FittingRow,
): Application {
  const { round, grantKind, showByReference } = frame;
  const id = referenceOf(round.id, place);
  const hide = (text: string, hideIn: typeof withoutName): string =>
    tidyText(showByReference ? hideIn(text, row.groupName, id) : text);
  const title = hide(row.title === '' ? row.description : row.title, titleWithoutName);
  const description = row.description === '' ? title : hide(row.description, withoutName);
  const question = firstTold(round.form);
  return {
    id,
    round: round.id,
    panel: frame.panel,
    state: 'submitted',
    group: groupIdOf(round.id, row.grantId),
    groupName: showByReference ? id : tidyText(row.groupName),
    title: shorten(title, longestTitle),
    summary: shorten(description, longestSummary),
    grantKind: grantKind.id,
    neighbourhood: neighbourhoodFor(round, frame.chest, row),
    themes: themesFor(round, `${row.title} ${row.description}`),
    askedPence: amountPence,
    minimumPence: grantKind.minimumPence,
    channel: 'import',
    versions: [
      {
        number: 1,
        frozenAt: frame.at,
        entry: row.grantId,
        answers: question === undefined ? [] : [{ question, text: description }],
      },
    ],
    place,
    receivedAt: frame.at,
  };
}

/** The first question that a group answers in its own words, besides the summary. */
function firstTold(form: Form): string | undefined {
  const standing: readonly string[] = Object.values(standingQuestions);
  return form.pages
    .flatMap((page) => page.questions)
    .find(({ id, kind, onlyForTeam }) => kind === 'words' && onlyForTeam !== true && !standing.includes(id))
    ?.id;
}

/**
 * The area that the file names, by name or code. Published grants are mostly of other places: those are spread over the
 * round's pots by a hash of the grant's id, the same way every time. It is sample data, and says nothing of the group.
 */
function neighbourhoodFor(round: Round, chest: Chest, row: GrantRow): NeighbourhoodId {
  const named = chest.neighbourhoods.find(
    (place) =>
      fold(place.name) === fold(row.place) || (row.placeCode !== '' && place.codes.includes(row.placeCode)),
  );
  const pots = round.pots.map((pot) => pot.neighbourhood);
  if (named !== undefined && pots.includes(named.id)) return named.id;
  const spread = Number.parseInt(hashOf(row.grantId).slice(0, 8), 16) % Math.max(1, pots.length);
  return pots[spread] ?? '';
}

/** The round's priorities that the text speaks of: one whose name has a word of five letters or more in it. */
function themesFor(round: Round, text: string): readonly ThemeId[] {
  const words = new Set(fold(text).split(' '));
  return round.priorities
    .filter(({ name }) =>
      fold(name)
        .split(' ')
        .some((word) => word.length >= 5 && words.has(word)),
    )
    .map((priority) => priority.theme);
}
