import type { Role } from '../../../core/kernel/actor';
import type { needsWords } from '../../words/needs';

export type NeedsSection = keyof typeof needsWords.sections;

/** The parts of the page for somebody with these roles. */
export function sectionsFor(roles: readonly Role[]): readonly NeedsSection[] {
  const sorts = roles.includes('lead') || roles.includes('officer');
  return sorts ? ['overview', 'sorting', 'gaps', 'priorities', 'counts'] : ['overview', 'gaps', 'priorities'];
}
