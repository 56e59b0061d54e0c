import type { Application } from '../engaging/application';
import type { GroupFacts } from '../engaging/outreach/group-facts';
import type { RoundId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** An application without its answers: what lists and desks show. */
export type ApplicationSummary = Omit<Application, 'versions' | 'entry'> & {
  readonly versionNumber: number;
  /** What the form told of the group, for the reach funnel; absent where no form came with it. */
  readonly facts?: GroupFacts;
};

/** Groups' bids. The key is the application's id (its reference). */
export interface Applications extends Rows<Application> {
  ofRound(round: RoundId): Promise<readonly Row<Application>[]>;
  /** As `ofRound`, with neither answers nor events, for lists of many. */
  summariesOfRound(round: RoundId): Promise<readonly ApplicationSummary[]>;
}
