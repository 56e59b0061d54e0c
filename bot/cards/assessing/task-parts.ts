import type { MemberTask } from '../../../core/assessing/panel-view';
import type { ChestId, PanelId } from '../../../core/kernel/ids';
import type { Actions, Elements } from '../parts';

/** Which panel a card is about. */
export interface Place {
  readonly chest: ChestId;
  readonly panel: PanelId;
}

/** What a task puts on the member's card. */
export interface TaskParts {
  /** The card's heading. */
  readonly title: string;
  readonly body: Elements;
  readonly actions: Actions;
}

/** Inputs as they came from a card: text by input id. */
export type Typed = Readonly<Record<string, string>>;

/** A task of one kind. */
export type TaskOf<Kind extends MemberTask['kind']> = Extract<MemberTask, { kind: Kind }>;

/** The id of the input for a criterion's mark. */
export function markInput(criterion: string): string {
  return `mark.${criterion}`;
}
