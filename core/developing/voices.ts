import type { NeedId, PersonKey } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Band, Need, Voice } from './need';

/** How many people a month, as far as bands can say it. Without `most` there is no upper end. */
export interface PeopleRange {
  readonly least: number;
  readonly most?: number;
}

const ends: Readonly<Record<Band, readonly [number, number]>> = {
  'under-5': [1, 4],
  '5-10': [5, 10],
  '11-25': [11, 25],
  '26-50': [26, 50],
  'over-50': [51, Infinity],
};

/**
 * How many people a month several raisers see between them, from each one's band. Raisers may see the same people, so
 * the least is the largest least of one band; if nobody is seen twice, it is at most the sum of the most. Undefined
 * when nobody gave a band.
 */
export function peopleRange(given: readonly Band[]): PeopleRange | undefined {
  if (given.length === 0) return undefined;
  const least = Math.max(...given.map((band) => ends[band][0]));
  const most = given.reduce((sum, band) => sum + ends[band][1], 0);
  return most === Infinity ? { least } : { least, most };
}

/** The bands that a need's raisers gave, its first raiser's first. */
export function bandsOf({ band, voices = [] }: Pick<Need, 'band' | 'voices'>): readonly Band[] {
  return [band, ...voices.map((voice) => voice.band)].filter((each) => each !== undefined);
}

/** The need with these voices besides its first raiser: everybody who has one is told when it moves. */
export function withVoices(need: Need, voices: readonly Voice[]): Need {
  const [first] = need.raisers;
  const people = [first, ...voices.map(({ person }) => person)].filter((person) => person !== undefined);
  return { ...need, voices, raisers: [...new Set(people)] };
}

/** The voices that a need brings to the one that it is merged into: its raiser's and those of all who joined it. */
export function voicesFrom({ key, value }: Row<Need>): readonly Voice[] {
  const { raisers, raisedAt, band, voices = [] } = value;
  const [first] = raisers;
  if (first === undefined) return [];
  const own: Voice = { person: first, at: raisedAt, from: key, ...(band === undefined ? {} : { band }) };
  return [own, ...voices.map((voice) => ({ ...voice, from: key }))];
}

/** The voice of somebody who joined by themselves, if they did. */
export function ownVoice({ voices = [] }: Need, person: PersonKey): Voice | undefined {
  return voices.find((voice) => voice.person === person && voice.from === undefined);
}

/** The voices that did not come with this merged need. */
export function voicesWithout({ voices = [] }: Need, merged: NeedId): readonly Voice[] {
  return voices.filter(({ from }) => from !== merged);
}
