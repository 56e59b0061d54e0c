import type { ChestView } from '../core/founding/chest-view';

/** What every page is given: the chest it is about, and all that this person is in. */
export interface PageProps {
  readonly chest: ChestView;
  readonly chests: readonly ChestView[];
}
