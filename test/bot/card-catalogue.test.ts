import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cardActions } from '../../core/contracts/card-actions';
import { catalogue } from '../../bot/cards/catalogue';
import { openCardSchema } from '../../local/cards/check-card-schema';
import { lintCard } from '../../local/cards/lint-card';

const contracts = process.env['CHEST_CONTRACTS'];
const isHere = contracts !== undefined && existsSync(join(contracts, 'adaptive-cards'));
const withSchema = isHere ? describe : describe.skip;
const cards = Object.entries(catalogue);

test.each(cards)('the card %s follows the rules that no schema knows', (_name, build) => {
  expect(lintCard(build())).toEqual([]);
});

test('every verb has a button on some card', () => {
  const sent = JSON.stringify(cards.map(([, build]) => build()));
  // «score.open» is for cards to come that list a member's own scores; the handler answers it already.
  // «panel.show» and «poll.post» are typed in a channel, since they post there.
  const without = ['score.open', 'panel.show', 'poll.post'];
  const verbs = Object.keys(cardActions).filter((verb) => !without.includes(verb));
  expect(verbs.filter((verb) => !sent.includes(`"verb":"${verb}"`))).toEqual([]);
});

withSchema('the schema of what Teams accepts', () => {
  // Jest runs the body of a described suite even when its tests are left out.
  const faultsOf = isHere ? openCardSchema(contracts) : () => [];

  test.each(cards)('takes the card %s', (_name, build) => {
    expect(faultsOf(build())).toEqual([]);
  });

  test.each([
    ['an unknown element', { type: 'Fireworks' }],
    ['an unknown property', { type: 'TextBlock', text: 'x', colour: 'red' }],
    ['a wrong choice', { type: 'TextBlock', text: 'x', size: 'Huge' }],
    ['a text that is missing', { type: 'TextBlock' }],
  ])('sees %s', (_name, element) => {
    expect(faultsOf({ type: 'AdaptiveCard', version: '1.5', body: [element] })).not.toEqual([]);
  });
});
