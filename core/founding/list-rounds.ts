import type { Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import type { RoundSummary } from './chest-view';
import { summariseRound } from './summarise-round';

export type ListRoundsPorts = Pick<Ports, 'recent'>;

/** The chest's rounds, the newest first, for anybody who has a role in it. Reads may be a minute old. */
export const listRounds =
  (ports: ListRoundsPorts) =>
  async (actor: Actor): Promise<Outcome<readonly RoundSummary[]>> => {
    if (actor.roles.length === 0) return refuse({ code: 'not-allowed' });
    const [rounds, panels] = await Promise.all([ports.recent.rounds(), ports.recent.panels()]);
    const names = panels.map((panel) => panel.value);
    const newestFirst = [...rounds].sort((left, right) =>
      left.value.dates.opensAt < right.value.dates.opensAt ? 1 : -1,
    );
    return done(newestFirst.map((row) => summariseRound(row, names)));
  };
