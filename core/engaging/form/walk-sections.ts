import type { SectionId } from '../../founding/form';
import type { WalkedPage } from './walked-page';

/** The sections in the order of the task list. */
export const sectionOrder: readonly SectionId[] = ['group', 'idea', 'money', 'promises'];

export type SectionState = 'cannot-start' | 'not-started' | 'in-progress' | 'complete';

/** A task of the task list. */
export interface WalkedSection {
  readonly section: SectionId;
  readonly state: SectionState;
  readonly minutes: number;
  /** The page to go on with: the first that lacks something, else the section's first. */
  readonly next?: string;
}

/** The task list of a walk. Sections without a page are left out. */
export function walkSections(pages: readonly WalkedPage[]): readonly WalkedSection[] {
  return sectionOrder.flatMap((section) => {
    const own = pages.filter(({ page }) => page.section === section);
    const next = (own.find((page) => !page.isComplete) ?? own[0])?.page.path;
    if (next === undefined) return [];
    const minutes = own.reduce((sum, { page }) => sum + page.minutes, 0);
    return [{ section, state: stateOf(own), minutes, next }];
  });
}

function stateOf(own: readonly WalkedPage[]): SectionState {
  if (own[0]?.isOpen === false) return 'cannot-start';
  if (own.every((page) => page.isComplete)) return 'complete';
  return own.some((page) => page.isAnswered) ? 'in-progress' : 'not-started';
}
