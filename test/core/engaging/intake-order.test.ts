import { inOrder } from '../../../core/engaging/intake-order';
import type { IntakeItem, IntakeKind } from '../../../core/engaging/intake';

function waiting(nonce: string, kind: IntakeKind, second: number, about?: string): { value: IntakeItem } {
  const act = JSON.stringify(
    about === undefined ? {} : kind === 'ask-link' ? { about, email: 'a@b.example' } : { application: about },
  );
  const acceptedAt = `2026-07-17T09:00:${String(second).padStart(2, '0')}.000Z`;
  return { value: { nonce, kind, acceptedAt, act, state: 'waiting' } };
}

function nonces(acts: readonly { readonly value: IntakeItem }[]): readonly string[] {
  return acts.map(({ value }) => value.nonce);
}

test('an application comes in before the link that was asked for in the same second', () => {
  const { first, lanes } = inOrder([
    waiting('link', 'ask-link', 1, 'spring-a'),
    waiting('sent', 'submit', 1),
  ]);
  expect(nonces(first)).toEqual(['sent']);
  expect(lanes.map(nonces)).toEqual([['link']]);
});

test('acts on one application keep their order, and those on others do not wait for them', () => {
  const { lanes } = inOrder([
    waiting('withdrawn', 'withdraw', 9, 'spring-a'),
    waiting('changed', 'amend', 3, 'spring-a'),
    waiting('other', 'amend', 5, 'spring-b'),
  ]);
  expect(lanes.map(nonces)).toEqual([['changed', 'withdrawn'], ['other']]);
});

test('an act that cannot be read holds nobody up', () => {
  const broken = { value: { ...waiting('broken', 'amend', 1).value, act: '{"application":' } };
  const { lanes } = inOrder([broken, waiting('changed', 'amend', 3, 'spring-a')]);
  expect(lanes.map(nonces)).toEqual([['broken'], ['changed']]);
});
