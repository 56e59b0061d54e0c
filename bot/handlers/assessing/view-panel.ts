import type { ChestHandle } from '../../press';
import { showMember } from './show-member';

/** The member's own view of the panel's card. A refresh by itself reads only, and never edits what the channel sees. */
export const viewPanel: ChestHandle<'panel.view'> = (press, services) => showMember(press, services);

/** One application of the member's own, also when it has been scored already. */
export const openScore: ChestHandle<'score.open'> = (press, services) =>
  showMember(press, services, {}, press.data.application);
