import * as z from 'zod/mini';
import { newestVersion, type Application } from '../../core/engaging/application';
import { applicationTransitions } from '../../core/engaging/application-states';
import { choice, filled, json, keyColumn, note, optional, statesOf, text, title, whole } from './column';
import { describeList, type ColumnsOf } from './list';

const frozenVersion = z.object({
  number: z.int(),
  frozenAt: z.string(),
  answers: z.array(z.object({ question: z.string(), text: z.string() })),
});

const versions = json('Versions', z.array(frozenVersion), 8);
const versionNumber = whole('VersionNumber');

/** The columns that a summary of many leaves out: the answers. */
export const answerColumns: readonly string[] = versions.definitions.map(({ name }) => name);

/** The newest frozen version's number, kept apart so that a summary need not read the answers. */
export const versionNumberColumn = versionNumber;

/** The columns of an application without its answers, which is what a summary is made of. */
export const applicationColumns: ColumnsOf<Omit<Application, 'versions'>> = {
  id: keyColumn,
  round: filled('Round', { indexed: true }),
  panel: filled('Panel', { indexed: true }),
  state: choice('State', statesOf(applicationTransitions), { indexed: true }),
  group: filled('GroupId'),
  groupName: text('GroupName'),
  title,
  summary: note('Summary'),
  grantKind: filled('GrantKind'),
  neighbourhood: filled('Neighbourhood'),
  themes: json('Themes', z.array(z.string())),
  askedPence: whole('AskedPence'),
  minimumPence: whole('MinimumPence'),
  channel: choice('Channel', ['staff', 'import', 'public']),
  place: whole('Place'),
  leftOutBecause: optional(note('LeftOutBecause')),
};

export const applicationsList = describeList<Application>({
  name: 'Applications',
  description: 'What groups applied for, with the versions that panels read.',
  columns: { ...applicationColumns, versions },
  derived: versionNumber.definitions.map((definition) => ({
    definition,
    of: (application) => newestVersion(application).number,
  })),
});
