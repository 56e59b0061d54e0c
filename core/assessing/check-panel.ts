import type { Category } from '../founding/chest';
import type { Round } from '../founding/round';
import type { CategoryId, PanelId, PersonKey, RoundId } from '../kernel/ids';
import { invalid, type Refusal } from '../kernel/refusal';

/** What a panel is made from. */
export interface ConvenePanelInput {
  readonly round: RoundId;
  readonly panel: PanelId;
  readonly name: string;
  readonly chair: PersonKey;
  readonly deputy?: PersonKey | undefined;
  readonly members: readonly {
    readonly person: PersonKey;
    readonly name: string;
    readonly category: CategoryId;
  }[];
}

/**
 * Why this panel could never do its work, or undefined when it could: a member twice, a category that the chest has
 * not, a chair or deputy without a seat, or rules that its seats can never meet, be everybody there and unconnected.
 */
export function checkPanel(
  input: ConvenePanelInput,
  round: Round,
  categories: readonly Category[],
): Refusal | undefined {
  const people = new Set(input.members.map((member) => member.person));
  if (people.size < input.members.length) return invalid('members', 'repeated');
  const known = new Set(categories.map((category) => category.id));
  if (!input.members.every((member) => known.has(member.category))) return invalid('members', 'not-a-choice');
  if (!people.has(input.chair)) return invalid('chair', 'not-a-choice');
  if (input.deputy !== undefined && (!people.has(input.deputy) || input.deputy === input.chair)) {
    return invalid('deputy', 'not-a-choice');
  }
  return checkRules(input, round);
}

function checkRules({ members }: ConvenePanelInput, { panelRules }: Round): Refusal | undefined {
  const missingCategories = Object.entries(panelRules.minimumByCategory)
    .filter(
      ([category, minimum]) => members.filter((member) => member.category === category).length < minimum,
    )
    .map(([category]) => category);
  const needed = Math.max(panelRules.minimumPresent, panelRules.minimumScores);
  if (members.length >= needed && missingCategories.length === 0) return undefined;
  return { code: 'inquorate', present: members.length, needed, missingCategories };
}
