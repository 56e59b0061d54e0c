import { changeRow } from '../founding/change-row';
import type { LatePass } from '../founding/late-pass';
import { inFundTeam, requireRole, type Actor } from '../kernel/actor';
import { addMinutes } from '../kernel/dates';
import { hashOfToken } from '../kernel/hash';
import type { RoundId } from '../kernel/ids';
import { isEmail } from '../kernel/is-email';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import { tidyText } from '../kernel/text';
import type { RoundState } from '../founding/round-states';
import type { Ports } from '../ports/ports';
import type { IssuedLatePass, LatePassLine } from './arrival-view';
import { formatMoment, letterOf } from './group-letters';

export type IssueLatePassPorts = Pick<Ports, 'recent' | 'rounds' | 'mail' | 'publicSide' | 'ids' | 'clock'>;

export interface IssueLatePassInput {
  /** Made with the form: the same form sent twice is one pass, and the newer letter holds. */
  readonly nonce: string;
  readonly round: RoundId;
  readonly email: string;
  readonly reason: string;
  /** How many days it holds, 1 to 7. */
  readonly days: number;
}

const mostDays = 7;
/** While applications can still be looked through. */
const issuable: readonly RoundState[] = ['open', 'sifting'];

/**
 * Lets one group apply after the closing time, by a lead: a pass goes to its address, and only its hash is kept, with the
 * reason and its end. Refuses not-allowed, not-found, invalid-input, reason-needed, and round-closed once sifting ended.
 */
export const issueLatePass =
  (ports: IssueLatePassPorts) =>
  async (actor: Actor, input: IssueLatePassInput): Promise<Outcome<IssuedLatePass>> => {
    const allowed = requireRole(actor, 'lead');
    if (!allowed.ok) return allowed;
    const reason = tidyText(input.reason);
    const email = tidyText(input.email);
    if (reason === '') return refuse({ code: 'reason-needed' });
    if (!isEmail(email)) return refuse(invalid('email', 'wrong-type'));
    if (!Number.isInteger(input.days) || input.days < 1 || input.days > mostDays) {
      return refuse(invalid('days', 'out-of-range'));
    }
    const chest = await ports.recent.chest();
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const token = `${ports.ids.next()}${ports.ids.next()}${ports.ids.next()}`;
    const pass = passOf(ports, actor, { ...input, reason, email }, token);
    const issued = await keepPass(ports, actor, input.round, pass);
    if (!issued.ok) return issued;
    const link = `${ports.publicSide.origin}/${chest.value.id}/${input.round}/late/${token}`;
    const words = letterOf({ chest: chest.value, name: '' }, `You can still apply to ${chest.value.name}`, [
      'The round has closed, but we have kept a place open for you. Use this link to apply:',
      link,
      `It works until ${formatMoment(pass.endsAt)}, for one application. When you are sent another, this one ends.`,
    ]);
    const told = await ports.mail.send({ key: `late-pass-${pass.hash.slice(0, 32)}`, to: email, ...words });
    return done({ endsAt: pass.endsAt, told, ...(told === 'off' ? { link } : {}) });
  };

function passOf(
  { clock }: IssueLatePassPorts,
  actor: Actor,
  input: IssueLatePassInput,
  token: string,
): LatePass {
  const issuedAt = clock.now();
  const { nonce: id, email, reason, days } = input;
  const endsAt = addMinutes(issuedAt, days * 24 * 60);
  return { id, hash: hashOfToken(token), email, reason, issuedBy: actor.key, issuedAt, endsAt };
}

function keepPass(ports: IssueLatePassPorts, actor: Actor, round: RoundId, pass: LatePass) {
  return changeRow(ports.rounds, round, (value) => {
    if (!issuable.includes(value.state)) return refuse({ code: 'round-closed' });
    const others = (value.latePasses ?? []).filter(({ id }) => id !== pass.id);
    const issued = newEvent(actor, pass.issuedAt, {
      kind: 'late-pass-issued',
      chain: round,
      about: [round, pass.id, pass.hash.slice(0, 12)],
      facts: { round, pass: pass.id, endsAt: pass.endsAt },
    });
    return done({ value: { ...value, latePasses: [...others, pass] }, events: [issued] });
  });
}

/** The late passes of a round, the newest first, for the fund team. Refuses not-allowed and not-found. */
export const listLatePasses =
  (ports: Pick<Ports, 'rounds' | 'recent'>) =>
  async (actor: Actor, input: { readonly round: RoundId }): Promise<Outcome<readonly LatePassLine[]>> => {
    if (!inFundTeam(actor)) return refuse({ code: 'not-allowed' });
    const [round, applications] = await Promise.all([
      ports.rounds.find(input.round),
      ports.recent.applicationsOf(input.round),
    ]);
    if (round === undefined) return refuse({ code: 'not-found' });
    const lines = (round.value.latePasses ?? []).map(({ id, email, reason, issuedAt, endsAt }) => {
      const application = applications.find(({ latePass }) => latePass === id)?.id;
      return { id, email, reason, issuedAt, endsAt, ...(application === undefined ? {} : { application }) };
    });
    return done(lines.toSorted((left, right) => (left.issuedAt < right.issuedAt ? 1 : -1)));
  };
