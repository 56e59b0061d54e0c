import type { Instant } from '../../kernel/dates';
import type { NeighbourhoodId, PersonKey, RoundId } from '../../kernel/ids';
import type { AccessNeed } from './access-needs';
import type { GroupFacts } from './group-facts';

/** How a group or community was reached, or reached us. */
export const contactWays = [
  'visit',
  'phone',
  'email',
  'event',
  'social-media',
  'link-worker',
  'community-partner',
] as const;
export type ContactWay = (typeof contactWays)[number];

/** How somebody of the group can be reached; kept only while they agree to be contacted again. */
export interface Reachable {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** A group or community that outreach has contacted. */
export interface Contact {
  readonly kind: 'contact';
  readonly id: string;
  readonly groupName: string;
  readonly neighbourhood: NeighbourhoodId;
  readonly facts: GroupFacts;
  readonly how: ContactWay;
  readonly contactedBy: PersonKey;
  readonly contactedAt: Instant;
  /** The round that they asked about: an enquiry in its reach funnel. */
  readonly round?: RoundId;
  readonly mayContactAgain: boolean;
  readonly reachable?: Reachable;
  /** The language that suits them best, in words. */
  readonly language?: string;
  readonly needs: readonly AccessNeed[];
  /** What else helps them to take part. */
  readonly needsWords?: string;
}
