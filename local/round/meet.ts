import type { DeskRow, PanelDesk } from '../../core/assessing/panel-view';
import type { CardAction } from '../teams/client/card-actions';
import { ApiRefused } from './call-api';
import { walkThroughCards, type MemberAtCard } from './member';
import { playedChest, type Player, type RoundStage } from './open-stage';
import { atCard } from './score-as-panel';

/** What the meeting came to. */
export interface Met {
  readonly votes: number;
  readonly decisions: number;
}

/** Applications whose mean is under this are declined, whatever is left in the pot (0 to 100). */
const lowestMean = 50;

/** The member's «Refresh»: their own view as it is now. */
function refresh(panel: string): CardAction {
  const data = { chest: playedChest, panel };
  return { type: 'Action.Execute', title: 'Refresh', verb: 'panel.view', data, takesInputs: false };
}

/** Assessing, the meeting: the chair calls each application, everybody at the table votes on their card, the chair decides. */
export async function meet(
  stage: RoundStage,
  panelId: string,
  round: string,
  panel: readonly Player[],
  say: (progress: string) => void,
): Promise<Met> {
  const chair = await stage.as(`chair.${playedChest}`);
  const officer = await stage.as(`officer.${playedChest}`);
  const of = { chest: playedChest, panel: panelId };
  await chair.call('lockScores', of);
  await chair.call('revealScores', of);
  await moveRound(stage, round, 'convene');
  await chair.call('takeAttendance', { ...of, present: panel.map(({ key }) => key) });
  const members = await Promise.all(panel.map(atCard));
  const desk = await officer.call('panelDesk', of);
  const left = new Map(desk.pots.map((pot) => [pot.pot, pot.availablePence]));
  let votes = 0;
  let decisions = 0;
  for (const row of byMean(desk)) {
    votes += await decideOne({ stage, panelId, chair, members, left }, row);
    decisions += 1;
    if (decisions % 20 === 0) say(`${decisions} of ${desk.rows.length} decided, ${votes} votes`);
  }
  await moveRound(stage, round, 'close-items');
  await moveRound(stage, round, 'propose');
  return { votes, decisions };
}

function byMean(desk: PanelDesk): readonly DeskRow[] {
  const rows = desk.rows.flatMap((row) => ('title' in row && row.item !== undefined ? [row] : []));
  return rows.toSorted((one, other) => (other.meanScore ?? 0) - (one.meanScore ?? 0));
}

interface Table {
  readonly stage: RoundStage;
  readonly panelId: string;
  readonly chair: Player;
  readonly members: readonly MemberAtCard[];
  /** What is left in each pot, in pence; kept up as money is reserved. */
  readonly left: Map<string, number>;
}

async function decideOne(table: Table, row: DeskRow): Promise<number> {
  const { panelId, members, left } = table;
  const item = row.item?.id ?? '';
  const available = left.get(row.pot) ?? 0;
  const fund = (row.meanScore ?? 0) >= lowestMean && available >= row.minimumPence;
  await leading(table, (player) => player.call('callItem', { chest: playedChest, panel: panelId, item }));
  const option = fund ? (available >= row.askedPence ? 'fund' : 'part-fund') : 'decline';
  const cast = await Promise.all(members.map((member) => voteOnce(member, panelId, item, option)));
  const amountPence = fund ? Math.min(row.askedPence, available) : 0;
  const decided = {
    chest: playedChest,
    panel: panelId,
    item,
    ballot: (row.item?.ballot ?? 0) + 1,
    outcome: fund ? ('award' as const) : ('decline' as const),
    amountPence,
    conditions: '',
    reason: fund
      ? 'Scored well, and there is money for it in its pot.'
      : 'Others scored better, or the pot is spent.',
  };
  await leading(table, (player) => player.call('decideItem', decided));
  left.set(row.pot, available - amountPence);
  return cast.filter((voted) => voted).length;
}

async function voteOnce(
  member: MemberAtCard,
  panelId: string,
  item: string,
  option: string,
): Promise<boolean> {
  await member.window.press(member.message, refresh(panelId));
  let voted = false;
  await walkThroughCards(member, (verb, data) => {
    if (verb !== 'vote.cast' || data['item'] !== item || voted) return undefined;
    voted = true;
    return { option };
  });
  return voted;
}

/** What the chair is told about an item of a group that they are connected to. */
const connected = ['conflicted', 'limited-interest'];

/** Acts as the chair; where the chair is connected to the group, as the deputy. */
async function leading({ stage, chair }: Table, act: (player: Player) => Promise<unknown>): Promise<void> {
  try {
    await act(chair);
  } catch (refused) {
    if (!(refused instanceof ApiRefused) || !connected.includes(refused.code)) throw refused;
    await act(await stage.as(`deputy.${playedChest}`));
  }
}

/** Moves the round on by its newest version. */
export async function moveRound(
  stage: RoundStage,
  round: string,
  event: 'open' | 'close' | 'finish-sifting' | 'ready' | 'convene' | 'close-items' | 'propose',
): Promise<void> {
  const lead = await stage.as(`lead.${playedChest}`);
  const { version } = await lead.call('seeRound', { chest: playedChest, round });
  await lead.call('moveRound', { chest: playedChest, round, event, version, reason: 'Played round.' });
}
