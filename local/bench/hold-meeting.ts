import { moveRound } from '../round/meet';
import { playedChest, type Player, type RoundStage } from '../round/open-stage';
import { panelId, round } from '../round/play-whole-round';

const of = { chest: playedChest, panel: panelId };

/** Ends scoring and opens the meeting with everybody present. Answers the items in their order. */
export async function openMeeting(stage: RoundStage, panel: readonly Player[]): Promise<readonly string[]> {
  const chair = await stage.as(`chair.${playedChest}`);
  await chair.call('lockScores', of);
  await chair.call('revealScores', of);
  await moveRound(stage, round, 'convene');
  await chair.call('takeAttendance', { ...of, present: panel.map(({ key }) => key) });
  const desk = await chair.call('panelDesk', of);
  return desk.rows.flatMap((row) => ('item' in row && row.item !== undefined ? [row.item.id] : []));
}

/** The chair calls an item, everybody votes one after another, and the chair declines it as they voted. */
export async function takeItem(
  stage: RoundStage,
  item: string,
  vote: (player: Player) => Promise<void>,
  panel: readonly Player[],
): Promise<void> {
  const chair = await stage.as(`chair.${playedChest}`);
  await chair.call('callItem', { ...of, item });
  for (const player of panel) await vote(player);
  await chair.call('decideItem', {
    ...of,
    item,
    ballot: 1,
    outcome: 'decline',
    amountPence: 0,
    conditions: '',
    reason: 'As the panel voted in a bench.',
  });
}
