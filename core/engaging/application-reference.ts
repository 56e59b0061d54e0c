import { hashOf } from '../kernel/hash';
import type { ApplicationId, GroupId, PanelId, RoundId } from '../kernel/ids';

/** An application's reference, which is its id: «autumn-0042», counted from 1 in the order of coming in. */
export function referenceOf(round: RoundId, place: number): ApplicationId {
  return `${round}-${String(place + 1).padStart(4, '0')}`;
}

/** Letters and digits that nobody mistakes for one another when a reference is read out: no vowels, so no words. */
const plainLetters = '23456789bcdfghjkmnpqrstvwxz';
const half = 4;

/**
 * The reference of an application that a group sends itself: «autumn-7kd2-xw4m». It follows from the nonce of its form,
 * so that the group is told it at once, before the record is reached, and a form sent again meets its own row.
 */
export function applicationReference(round: RoundId, nonce: string): ApplicationId {
  let rest = BigInt(`0x${hashOf({ round, nonce })}`);
  let letters = '';
  while (letters.length < 2 * half) {
    letters += plainLetters.charAt(Number(rest % BigInt(plainLetters.length)));
    rest /= BigInt(plainLetters.length);
  }
  return `${round}-${letters.slice(0, half)}-${letters.slice(half)}`;
}

/**
 * The id of the group behind one entry. It follows from what makes the entry one (the form's nonce, the grant's id), so
 * that an entry sent again is recognised by its group.
 */
export function groupIdOf(round: RoundId, entry: string): GroupId {
  return `g-${hashOf({ round, entry }).slice(0, 20)}`;
}

/** The panel that an application goes to: the round's first by id, or the one that is named so when it is convened. */
export function panelFor(
  round: RoundId,
  panels: readonly { readonly id: PanelId; readonly round: RoundId }[],
): PanelId {
  const ids = panels.filter((panel) => panel.round === round).map((panel) => panel.id);
  return ids.sort()[0] ?? `${round}-panel`;
}
