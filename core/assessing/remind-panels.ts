import type { Actor } from '../kernel/actor';
import { addMinutes } from '../kernel/dates';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { readPicture } from './panel-picture';
import { remindWaiting, type RemindMembersPorts } from './remind-members';

export type RemindPanelsPorts = RemindMembersPorts & Pick<Ports, 'recent'>;

/** Members are reminded of their own accord from three days before scoring ends. */
const minutesBefore = 3 * 24 * 60;

/** The daily timer: reminds the waiting members of every panel whose scoring ends within three days, or has ended. */
export const remindPanels =
  (ports: RemindPanelsPorts) =>
  async (actor: Actor): Promise<Outcome<{ readonly reminded: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const soon = addMinutes(ports.clock.now(), minutesBefore);
    let reminded = 0;
    for (const { key, value } of await ports.recent.panels()) {
      if (value.stage !== 'scoring') continue;
      const picture = await readPicture(ports.recent, key);
      if (picture === undefined || picture.round.value.dates.scoringEndsAt > soon) continue;
      reminded += await remindWaiting(ports, actor, picture);
    }
    return done({ reminded });
  };
