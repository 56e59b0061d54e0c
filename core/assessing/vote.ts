import type { Instant } from '../kernel/dates';
import { keyOf, type ApplicationId, type ItemId, type PanelId, type PersonKey } from '../kernel/ids';

export const voteOptions = ['fund', 'part-fund', 'defer', 'decline'] as const;

/** What a member may answer when the panel is asked about an item. */
export type VoteOption = (typeof voteOptions)[number];

/** One member's answer to one asking of the panel. The newest answer counts until the item is decided. */
export interface Vote {
  readonly partition: string;
  readonly panel: PanelId;
  readonly item: ItemId;
  readonly application: ApplicationId;
  readonly ballot: number;
  readonly member: PersonKey;
  readonly option: VoteOption;
  readonly castAt: Instant;
}

/** The key of a member's answer to one asking of the panel. */
export function voteKey(item: ItemId, ballot: number, member: PersonKey): string {
  return keyOf(item, String(ballot), member);
}
