import type { ChestView } from '../../../core/founding/chest-view';
import type { OutreachView } from '../../../core/engaging/outreach/outreach-view';

/** What every part of the outreach page is given. */
export interface OutreachPartProps {
  readonly chest: ChestView;
  readonly seen: OutreachView;
}

/** True for those who plan sessions, keep partners and record claims. */
export function runsOutreach({ roles }: ChestView): boolean {
  return roles.includes('lead') || roles.includes('officer');
}

/** True for those who talk with groups: they record contacts, book and note help. */
export function meetsGroups(chest: ChestView): boolean {
  return runsOutreach(chest) || chest.roles.includes('link-worker');
}
