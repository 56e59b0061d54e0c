import type { GroupId } from '../kernel/ids';
import { fold } from '../kernel/text';
import type { Group } from './group';

/** Why two entries look like one group. */
export type MatchReason = 'registration' | 'name' | 'email' | 'phone';

/** Another entry that looks like the same group, for a person to say whether it is. */
export interface GroupMatch {
  readonly group: GroupId;
  readonly reasons: readonly MatchReason[];
  /** What a person has said already. */
  readonly verdict?: 'same' | 'different';
}

/** Words that names of groups have or leave off: «The Garden Club Ltd» and «Garden Club» are one name. */
const idle = new Set(
  'the of and a for in ltd limited cic cio plc company charity trust association society group club community'.split(
    ' ',
  ),
);

/** A name as it is compared: folded, without its idle words unless nothing else is left. */
export function plainName(name: string): string {
  const words = fold(name).split(' ');
  const telling = words.filter((word) => !idle.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

function digits(text: string | undefined): string {
  const all = (text ?? '').replace(/\D/g, '');
  return all.startsWith('44') ? `0${all.slice(2)}` : all;
}

/** A charity number as it is compared: «No. 01234567», «1234567-1» and «1234567» are one. */
function plainNumber(text: string | undefined): string {
  return fold(text ?? '')
    .replace(/^(?:registered|charity|company|number|no)\s+/g, '')
    .replaceAll(' ', '')
    .replace(/^0+/, '');
}

function reasonsFor(group: Group, other: Group): readonly MatchReason[] {
  const [ownNumber, otherNumber] = [plainNumber(group.registration), plainNumber(other.registration)];
  const bothNumbered = ownNumber !== '' && otherNumber !== '';
  const isSameName = plainName(group.name) !== '' && plainName(group.name) === plainName(other.name);
  const email = (group.email ?? '').toLowerCase();
  const phone = digits(group.phone);
  const facts: Readonly<Record<MatchReason, boolean>> = {
    registration: bothNumbered && ownNumber === otherNumber,
    // Two numbers that differ are two organisations, whatever they are called.
    name: isSameName && !(bothNumbered && ownNumber !== otherNumber),
    email: email !== '' && email === (other.email ?? '').toLowerCase(),
    phone: phone.length >= 10 && phone === digits(other.phone),
  };
  return (Object.keys(facts) as MatchReason[]).filter((reason) => facts[reason]);
}

/**
 * The entries that look like the same group: by charity or company number, which wins over names; else by name, address
 * or phone. A suggestion for a person, never a reason to turn anybody down. Strongest first.
 */
export function matchGroups(group: Group, others: readonly Group[]): readonly GroupMatch[] {
  const matches = others.flatMap((other): GroupMatch[] => {
    if (other.id === group.id) return [];
    const verdict = verdictOn(group, other);
    const reasons = reasonsFor(group, other);
    if (reasons.length === 0 && verdict !== 'same') return [];
    return [{ group: other.id, reasons, ...(verdict === undefined ? {} : { verdict }) }];
  });
  const weight = ({ reasons }: GroupMatch): number =>
    (reasons.includes('registration') ? 10 : 0) + reasons.length;
  return matches.sort((left, right) => weight(right) - weight(left));
}

function verdictOn(group: Group, other: Group): GroupMatch['verdict'] {
  if ((group.sameAs ?? group.id) === (other.sameAs ?? other.id)) return 'same';
  const isDenied =
    group.differsFrom?.includes(other.id) === true || other.differsFrom?.includes(group.id) === true;
  return isDenied ? 'different' : undefined;
}
