import { catalogue } from '../../bot/cards/catalogue';
import { openCardSchema } from '../cards/check-card-schema';
import { lintCard } from '../cards/lint-card';
import type { Findings } from './finding';

/** Checks every card that the bot can send against Teams' schema and the rules that a schema cannot say. */
export function checkCards(contracts: string): Findings {
  const check = openCardSchema(contracts);
  const names = Object.keys(catalogue);
  const faults = names.flatMap((name) => {
    const card = catalogue[name]?.() ?? {};
    return [...check(card), ...lintCard(card)].map((fault) => `${name}: ${fault}`);
  });
  return { part: 'Cards', checked: names.length, faults };
}
