import type { Entry, RoundLedger } from '../founding/round-ledger';
import { inFundTeam, type Actor } from '../kernel/actor';
import type { PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import { decisionId } from './agenda-item';
import { assembleProgress, isReleased, resultsOf } from './assemble-progress';
import { scoredBy, countScorers } from './count-scores';
import type { Decision } from './decision';
import { deskActs } from './desk-acts';
import { deskPots } from './desk-pots';
import { deskRow } from './desk-row';
import { deskSeats } from './desk-seats';
import { deskViewer, seesInside, type DeskViewer } from './desk-viewer';
import { hiddenFrom, liveItem, readPicture, withoutHidden, type PanelPicture } from './panel-picture';
import type { DeskRow, HiddenRow, PanelDesk } from './panel-view';
import { seatKey } from './seat';

export type PanelDeskPorts = Pick<Ports, 'recent' | 'seats' | 'agenda' | 'votes' | 'decisions' | 'ledgers'>;

/**
 * The panel's desk for one viewer. Seats, agenda, decisions, books and the live item's votes are read fresh in one turn;
 * applications the viewer is excluded from are taken out before anything is made of the rest, and stand as bare
 * references. Rows are always in order of reference. Refuses not-found for whoever may not know of the panel.
 */
export const panelDesk =
  (ports: PanelDeskPorts) =>
  async (actor: Actor, input: { readonly panel: PanelId }): Promise<Outcome<PanelDesk>> => {
    const remembered = await readPicture(ports.recent, input.panel);
    if (remembered === undefined) return refuse({ code: 'not-found' });
    const fresh = await readDesk(ports, remembered);
    const seat = fresh.picture.seats.find((row) => row.key === seatKey(input.panel, actor.key))?.value;
    if (seat === undefined && !inFundTeam(actor)) return refuse({ code: 'not-found' });
    return done(assembleDesk(fresh, deskViewer(actor, remembered.panel.value, seat)));
  };

/** The picture as it stands now, with the decisions and books that go with it. */
interface FreshDesk {
  readonly picture: PanelPicture;
  readonly decisions: readonly Row<Decision>[];
  readonly ledger: RoundLedger | undefined;
}

async function readDesk(ports: PanelDeskPorts, remembered: PanelPicture): Promise<FreshDesk> {
  const panel = remembered.panel.key;
  const expected = liveItem(remembered.items);
  const [seats, agenda, decisions, book, expectedVotes] = await Promise.all([
    ports.seats.ofPanel(panel),
    ports.agenda.ofPanel(panel),
    ports.decisions.ofRound(remembered.round.key),
    ports.ledgers.find(remembered.round.key),
    expected === undefined ? [] : ports.votes.ofItem(expected.id),
  ]);
  const known = new Set(remembered.applications.map(({ id }) => id));
  const items = agenda.map((row) => row.value).filter((item) => known.has(item.application));
  const live = liveItem(items);
  // Only when another item was called within the last minute, elsewhere, does this cost a second turn.
  const votes =
    live === undefined || live.id === expected?.id ? expectedVotes : await ports.votes.ofItem(live.id);
  const liveVotes = votes.map((row) => row.value);
  const ledger = book?.value.kind === 'round' ? book.value : undefined;
  return { picture: { ...remembered, seats, items, liveVotes }, decisions, ledger };
}

function assembleDesk({ picture: whole, decisions, ledger }: FreshDesk, viewer: DeskViewer): PanelDesk {
  const hidden = hiddenFrom(viewer.seat);
  const picture = withoutHidden(whole, hidden);
  const results = isReleased(whole.round.value.state) ? resultsOf(whole, decisions) : [];
  const visible = new Map(rowsFor(picture, viewer, decisions).map((row) => [row.application, row]));
  return {
    progress: assembleProgress(picture, results),
    roundVersion: whole.round.version,
    panelVersion: whole.panel.version,
    rows: whole.applications.map(({ id }) => visible.get(id) ?? hiddenRow(id)),
    seats: viewer.runsMeeting ? deskSeats(picture) : [],
    pots: ledger === undefined ? [] : deskPots(ledger, knownReservations(picture, viewer)),
    may: deskActs(picture, viewer),
  };
}

function hiddenRow(application: string): HiddenRow {
  return { application, own: 'excluded' };
}

function rowsFor(
  picture: PanelPicture,
  viewer: DeskViewer,
  decisions: readonly Row<Decision>[],
): readonly DeskRow[] {
  const scorers = countScorers(picture);
  const scored = viewer.seat === undefined ? new Set() : scoredBy(picture, viewer.seat.member);
  const items = new Map(picture.items.map((item) => [item.application, item]));
  const byId = new Map(decisions.map((row) => [row.key, row]));
  return picture.applications.map((application) => {
    const item = items.get(application.id);
    const decision = item === undefined ? undefined : byId.get(decisionId(item.id, item.ballot));
    return deskRow(picture, viewer, {
      application,
      ...present({ item, decision }),
      scoresIn: scorers.get(application.id) ?? 0,
      hasScored: scored.has(application.id),
    });
  });
}

/**
 * Tells which reservations the viewer may see in the pots. Whoever sits on the panel sees those alone whose items they
 * may see inside: what is left of a pot would else give away what they are excluded from.
 */
function knownReservations(picture: PanelPicture, viewer: DeskViewer): (entry: Entry) => boolean {
  if (!viewer.knowsOutcomes) return () => false;
  if (viewer.seat === undefined) return () => true;
  const inside = picture.items.filter((item) => seesInside(viewer, item.application));
  const known = new Set(inside.map((item) => decisionId(item.id, item.ballot)));
  return ({ id }) => known.has(id);
}
