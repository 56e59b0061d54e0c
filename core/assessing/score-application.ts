import { newestVersion, partitionOf, type Application } from '../engaging/application';
import type { Round } from '../founding/round';
import type { Actor } from '../kernel/actor';
import type { ApplicationId, PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row, Saved } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import { mayRead } from './interest';
import { noSeat, openApplication, roundWhen } from './panel-place';
import { checkMarks, saysTheSame, scoreKey, type Score } from './score';
import { seatKey, type Seat } from './seat';

export type ScoreApplicationPorts = Pick<Ports, 'recent' | 'rounds' | 'seats' | 'scores' | 'clock'>;

export interface ScoreApplicationInput {
  readonly panel: PanelId;
  readonly application: ApplicationId;
  /** The version that was read; scores of an older one would judge words that no longer stand. */
  readonly applicationVersion: number;
  /** The version of the member's own score as it was shown; 0 for none. */
  readonly scoreVersion: number;
  readonly marks: Readonly<Record<string, unknown>>;
  readonly comment: string;
}

/**
 * Keeps a member's marks of an application: one row per member and version, whatever is sent twice. Seat and own score
 * are read fresh in one turn, then one write. Refuses not-found, not-on-panel, interest-first, conflicted, round-closed,
 * scoring-finished, score-not-whole, comment-needed, and changed-since-opened when the application has a newer version
 * or the member's own score was changed elsewhere (the same marks again are a repeat, and fine).
 */
export const scoreApplication =
  (ports: ScoreApplicationPorts) =>
  async (actor: Actor, input: ScoreApplicationInput): Promise<Outcome<Saved>> => {
    const key = scoreKey(input.panel, input.application, input.applicationVersion, actor.key);
    const [opened, seat, standing] = await Promise.all([
      openApplication(ports, input.panel, input.application),
      ports.seats.find(seatKey(input.panel, actor.key)),
      ports.scores.find(key),
    ]);
    if (!opened.ok) return opened;
    const { panel, application } = opened.value;
    if (seat === undefined) return noSeat(actor);
    const allowed = mayRead(seat.value.interests, application.id);
    if (!allowed.ok) return allowed;
    const round = await roundWhen(ports, panel.round, ['scoring']);
    if (!round.ok) return round;
    if (panel.stage !== 'scoring') return refuse({ code: 'round-closed' });
    const score = makeScore(ports, round.value, application, seat.value, input);
    if (!score.ok) return score;
    return keep(ports, actor, round.value, key, standing, score.value, input.scoreVersion);
  };

function makeScore(
  ports: ScoreApplicationPorts,
  round: Round,
  application: Application,
  seat: Seat,
  input: ScoreApplicationInput,
): Outcome<Score> {
  if (seat.finishedAt !== undefined) return refuse({ code: 'scoring-finished' });
  const newest = newestVersion(application).number;
  if (input.applicationVersion !== newest) return refuse({ code: 'changed-since-opened', version: newest });
  const comment = tidyText(input.comment);
  const marks = checkMarks(round.rubric, input.marks, comment);
  if (!marks.ok) return marks;
  return done({
    partition: partitionOf(application),
    panel: application.panel,
    application: application.id,
    applicationVersion: newest,
    member: seat.member,
    rubricVersion: round.rubric.version,
    marks: marks.value,
    comment,
    savedAt: ports.clock.now(),
  });
}

async function keep(
  ports: ScoreApplicationPorts,
  actor: Actor,
  round: Round,
  key: string,
  standing: Row<Score> | undefined,
  score: Score,
  shownVersion: number,
): Promise<Outcome<Saved>> {
  const event = (version: number) =>
    newEvent(actor, score.savedAt, {
      kind: 'score-saved',
      chain: round.id,
      about: [key, version],
      facts: { panel: score.panel, application: score.application, version },
    });
  if (standing === undefined) {
    const created = await ports.scores.create(key, score, [event(1)]);
    return created.status === 'created' ? done({ version: created.row.version }) : repeat(created.row, score);
  }
  if (saysTheSame(standing.value, score) || standing.version !== shownVersion) return repeat(standing, score);
  const saved = await ports.scores.save(standing, score, [event(standing.version + 1)]);
  if (saved !== 'changed') return done({ version: saved.version });
  const newer = await ports.scores.find(key);
  return newer === undefined ? refuse({ code: 'not-found' }) : repeat(newer, score);
}

/** What stands already: fine when it says the same, else somebody (the member elsewhere) was faster. */
function repeat(row: Row<Score>, score: Score): Outcome<Saved> {
  return saysTheSame(row.value, score)
    ? done({ version: row.version })
    : refuse({ code: 'changed-since-opened', version: row.version });
}
