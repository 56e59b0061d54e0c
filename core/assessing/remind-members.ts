import { changeRow } from '../founding/change-row';
import type { Actor } from '../kernel/actor';
import { dayOf } from '../kernel/dates';
import type { PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Ports } from '../ports/ports';
import { authoriseOnPanel } from './authorise-panel';
import { findWaiting, isOpenForScores } from './find-waiting';
import { readPicture, type PanelPicture } from './panel-picture';
import { runsMeeting } from './panel-roles';

export type RemindMembersPorts = Pick<Ports, 'recent' | 'panels' | 'channel' | 'reminders' | 'clock'>;

/**
 * Reminds the members who have not finished scoring, each in their own chat and at most once a day, whoever asks and
 * however often. By chair, deputy, lead or officer. Answers how many were reached now.
 */
export const remindMembers =
  (ports: RemindMembersPorts) =>
  async (
    actor: Actor,
    input: { readonly panel: PanelId },
  ): Promise<Outcome<{ readonly reminded: number }>> => {
    const allowed = await authoriseOnPanel(ports, actor, input.panel, runsMeeting);
    if (!allowed.ok) return allowed;
    const picture = await readPicture(ports.recent, input.panel);
    if (picture === undefined) return refuse({ code: 'not-found' });
    return done({ reminded: await remindWaiting(ports, actor, picture) });
  };

/** Reminds those of one panel who are waited for; whose day's reminder is taken already is left in peace. */
export async function remindWaiting(
  ports: RemindMembersPorts,
  actor: Actor,
  picture: PanelPicture,
): Promise<number> {
  if (!isOpenForScores(picture)) return 0;
  const { id: panel, name: panelName } = picture.panel.value;
  const endsAt = picture.round.value.dates.scoringEndsAt;
  const day = dayOf(ports.clock.now());
  let reminded = 0;
  for (const { member, toScore } of findWaiting(picture)) {
    if (!(await ports.reminders.claim(actor.chest, member, day))) continue;
    if (await ports.channel.remind(actor.chest, member, { panel, panelName, toScore, endsAt })) reminded += 1;
  }
  if (reminded > 0) await recordReminder(ports, actor, picture, reminded);
  return reminded;
}

async function recordReminder(
  ports: RemindMembersPorts,
  actor: Actor,
  picture: PanelPicture,
  members: number,
): Promise<void> {
  await changeRow(ports.panels, picture.panel.key, (value, row) => {
    const reminded = newEvent(actor, ports.clock.now(), {
      kind: 'member-reminded',
      chain: picture.round.key,
      about: [row.key, row.version + 1],
      facts: { panel: row.key, members },
    });
    return done({ value: { ...value }, events: [reminded] });
  });
}
