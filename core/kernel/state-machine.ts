import { refuse, done, type Outcome } from './outcome';

/** From each state, the events that may happen and the state that each leads to. */
export type Transitions<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** The state that `event` leads to, or the refusal wrong-state. Guards are the use case's business. */
export function move<State extends string, Event extends string>(
  transitions: Transitions<State, Event>,
  state: State,
  event: Event,
): Outcome<State> {
  const next = transitions[state][event];
  if (next === undefined) return refuse({ code: 'wrong-state', state, act: event });
  return done(next);
}
