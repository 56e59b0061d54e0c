import * as z from 'zod/mini';
import type { Score } from '../../core/assessing/score';
import { filled, json, note, text, whole } from './column';
import { describeList } from './list';

const mark = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal('cannot-judge'),
]);

/** What «panel|member» is in the Owner column, by which a member's own scores are found. */
export function ownerOf(panel: string, member: string): string {
  return `${panel}|${member}`;
}

/** What a count of scores reads: whose and of what, not a mark. */
export const standingColumns = {
  application: filled('Application'),
  applicationVersion: whole('ApplicationVersion'),
  member: filled('Member'),
};

export const scoresList = describeList<Score>({
  name: 'Scores',
  description: 'Members’ marks. Nobody but the product reads this list before the chair reveals.',
  columns: {
    partition: filled('Partition', { indexed: true }),
    panel: filled('Panel'),
    ...standingColumns,
    rubricVersion: whole('RubricVersion'),
    marks: json('Marks', z.record(z.string(), mark)),
    comment: note('Comment'),
    savedAt: filled('SavedAt'),
  },
  derived: text('Owner', { indexed: true }).definitions.map((definition) => ({
    definition,
    of: (score) => ownerOf(score.panel, score.member),
  })),
});
