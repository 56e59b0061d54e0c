import type { FormWalk } from '../../../../core/engaging/form/walk-form';

/**
 * Where saving a page leads: back to the check page when the change was made from there and nothing is lacking, else
 * the section's next page, else the task list.
 */
export function nextAfter(walk: FormWalk, home: string, path: string, fromCheck: boolean): string {
  if (fromCheck) {
    return walk.firstIncomplete === undefined
      ? `${home}/check`
      : `${home}/${walk.firstIncomplete}?from=check`;
  }
  const at = walk.pages.findIndex(({ page }) => page.path === path);
  const section = walk.pages[at]?.page.section;
  const next = walk.pages.slice(at + 1).find(({ page, isOpen }) => page.section === section && isOpen);
  return next === undefined ? home : `${home}/${next.page.path}`;
}

/** Where «Back» leads: the page before in the section, the task list, or the check page that one came from. */
export function backFrom(walk: FormWalk, home: string, path: string, fromCheck: boolean): string {
  if (fromCheck) return `${home}/check`;
  const at = walk.pages.findIndex(({ page }) => page.path === path);
  const before = walk.pages[at - 1];
  return before !== undefined && before.page.section === walk.pages[at]?.page.section
    ? `${home}/${before.page.path}`
    : home;
}
