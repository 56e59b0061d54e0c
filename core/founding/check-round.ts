import type { Instant } from '../kernel/dates';
import { idPattern, type NeighbourhoodId, type PledgeId, type RoundId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import { findNeighbourhood } from '../kernel/places';
import { invalid, type Refusal } from '../kernel/refusal';
import { hasRepeats } from './check-set-up';
import type { ChestLedger } from './chest-ledger';
import type { Chest } from './chest';
import type { PanelRules } from './round';

/** What a round is made from. */
export interface CreateRoundInput {
  readonly id: RoundId;
  readonly name: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly scoringEndsAt: Instant;
  readonly meetsAt: Instant;
  /** Limits of a grant, in pence. */
  readonly minimumPence: Pence;
  readonly maximumPence: Pence;
  readonly pots: readonly {
    readonly neighbourhood: NeighbourhoodId;
    readonly parts: readonly { readonly pledge: PledgeId; readonly amountPence: Pence }[];
  }[];
  readonly panelRules: PanelRules;
}

/**
 * What is wrong with a round as it was asked for, against the chest and its books: dates out of order, limits the wrong
 * way round, pots or pledges that do not exist or stand twice, a pledge that may not be spent in an area, categories
 * that nobody has. Undefined when it can be made.
 */
export function checkRound(input: CreateRoundInput, chest: Chest, books: ChestLedger): Refusal | undefined {
  return faultInFrame(input) ?? faultInRules(input, chest) ?? faultInPots(input, chest, books);
}

function faultInFrame(input: CreateRoundInput): Refusal | undefined {
  if (!idPattern.test(input.id) || input.id === 'chest') return invalid('id', 'not-a-choice');
  if (input.closesAt <= input.opensAt) return invalid('closesAt', 'out-of-range');
  if (input.scoringEndsAt <= input.closesAt) return invalid('scoringEndsAt', 'out-of-range');
  if (input.meetsAt < input.scoringEndsAt) return invalid('meetsAt', 'out-of-range');
  if (input.minimumPence === 0) return invalid('minimumPence', 'out-of-range');
  return input.maximumPence < input.minimumPence ? invalid('maximumPence', 'out-of-range') : undefined;
}

function faultInRules({ panelRules }: CreateRoundInput, chest: Chest): Refusal | undefined {
  const known = new Set(chest.categories.map((category) => category.id));
  const named = Object.keys(panelRules.minimumByCategory);
  return named.every((category) => known.has(category)) ? undefined : invalid('panelRules', 'not-a-choice');
}

function faultInPots(input: CreateRoundInput, chest: Chest, books: ChestLedger): Refusal | undefined {
  if (input.pots.length === 0) return invalid('pots', 'missing');
  if (hasRepeats(input.pots.map((pot) => pot.neighbourhood))) return invalid('pots', 'repeated');
  for (const pot of input.pots) {
    if (findNeighbourhood(chest.neighbourhoods, pot.neighbourhood) === undefined) {
      return invalid('pots', 'not-a-choice');
    }
    if (hasRepeats(pot.parts.map((part) => part.pledge))) return invalid('parts', 'repeated');
    for (const part of pot.parts) {
      const account = books.pledges.find((held) => held.pledge === part.pledge);
      const areas = account?.restriction.neighbourhoods ?? [pot.neighbourhood];
      if (account === undefined || !areas.includes(pot.neighbourhood))
        return invalid('parts', 'not-a-choice');
    }
  }
  return undefined;
}
