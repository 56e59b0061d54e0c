import type { Actor } from '../kernel/actor';
import type { ChestEvent } from '../kernel/event';
import type { PersonKey } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import type { Need } from './need';
import { needTransitions, type NeedState } from './need-states';
import { manyWords, raiserWords } from './raiser-words';

export type TellRaisersPorts = Pick<Ports, 'needs' | 'reminders' | 'channel'>;

type Moved = ChestEvent<'need-moved'>;

/** One move of one need, to be told to one of its raisers. */
interface Telling {
  readonly event: Moved;
  readonly need: Need;
  readonly to: NeedState;
  readonly person: PersonKey;
}

/**
 * Tells everybody who raised or joined a need that it moved, in their own chat: once for each person and move, moves of
 * one burst to the same state in one message. Not whoever moved it. A person who cannot be reached is passed over: the
 * need's page says the same. A telling that fails is given back, so that the repeated event tries it again.
 */
export const tellRaisers =
  (ports: TellRaisersPorts) =>
  async (actor: Actor, events: readonly Moved[]): Promise<Outcome<{ readonly told: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const tellings = await tellingsOf(ports, events);
    const groups = Map.groupBy(tellings, ({ person, to }) => `${person}|${to}`);
    let told = 0;
    for (const group of groups.values()) {
      const first = await claimed(ports, actor, group);
      if (first.length === 0) continue;
      if (await tell(ports, actor, first)) told += 1;
    }
    return done({ told });
  };

async function tellingsOf(ports: TellRaisersPorts, events: readonly Moved[]): Promise<readonly Telling[]> {
  const ids = [...new Set(events.map(({ facts }) => facts.need))];
  const rows = await Promise.all(ids.map((id) => ports.needs.find(id)));
  const needs = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row.value] as const])));
  return events.flatMap((event) => {
    const need = needs.get(event.facts.need);
    const { to } = event.facts;
    if (need === undefined || !isNeedState(to)) return [];
    const others = need.raisers.filter((person) => person !== event.actor);
    return others.map((person) => ({ event, need, to, person }));
  });
}

function isNeedState(text: string): text is NeedState {
  return Object.hasOwn(needTransitions, text);
}

async function claimed(ports: TellRaisersPorts, { chest }: Actor, group: readonly Telling[]) {
  const mine: Telling[] = [];
  for (const telling of group) {
    const isFirst = await ports.reminders.claimTelling(chest, telling.person, telling.event.id);
    if (isFirst) mine.push(telling);
  }
  return mine;
}

async function tell(ports: TellRaisersPorts, { chest }: Actor, group: readonly Telling[]): Promise<boolean> {
  const [first] = group;
  if (first === undefined) return false;
  const { need, event, to, person } = first;
  const words =
    group.length === 1
      ? raiserWords(need, event.facts.from, to)
      : manyWords(
          group.map((each) => each.need),
          to,
        );
  try {
    return await ports.channel.tell(chest, person, words);
  } catch (fault) {
    for (const each of group) await ports.reminders.releaseTelling(chest, person, each.event.id);
    throw fault;
  }
}
