import { moveRound, type MoveRoundEvent } from '../../../core/founding/move-round';
import { potFigures, roundFigures, type Entry, type RoundLedger } from '../../../core/founding/round-ledger';
import type { RoundState } from '../../../core/founding/round-states';
import { reserve } from '../../../core/founding/ledger-acts';
import { admitApplication } from '../../../core/engaging/admit-application';
import { siftApplications } from '../../../core/engaging/sift-applications';
import { actorAs } from '../../builders/chest/actors';
import { chestWithOpenRound, chestWithRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { applicationInput } from '../../builders/chest/application-input';
import { putDown, submission } from '../../builders/intake';
import type { MemoryPorts } from '../../builders/in-memory/ports';

const lead = actorAs('lead');

async function putInState(ports: MemoryPorts, state: RoundState): Promise<number> {
  const row = await ports.rounds.find('summer');
  if (row === undefined) throw new Error('there is no round');
  const saved = await ports.rounds.save(row, { ...row.value, state }, []);
  if (saved === 'changed') throw new Error('the round changed');
  return saved.version;
}

function move(ports: MemoryPorts, event: MoveRoundEvent, version: number, reason?: string) {
  return moveRound(ports)(lead, { round: 'summer', event, version, reason });
}

async function bookOf(ports: MemoryPorts): Promise<RoundLedger> {
  const book = (await ports.ledgers.find('summer'))?.value;
  if (book?.kind !== 'round') throw new Error('there is no round ledger');
  return book;
}

async function reserveFor(ports: MemoryPorts, id: string): Promise<void> {
  const row = await ports.ledgers.find('summer');
  if (row?.value.kind !== 'round') throw new Error('there is no round ledger');
  const purpose = { neighbourhood: 'harold-hill', themes: [], grantKind: 'activity' };
  const reserved = reserve(row.value, { id, pot: 'harold-hill', amountPence: 60_000, purpose });
  await ports.ledgers.save(row, valueOf(reserved), []);
}

describe('opening a round', () => {
  it('needs money in every pot for the smallest grant', async () => {
    const ports = await chestWithRound();
    const book = await ports.ledgers.find('summer');
    if (book?.value.kind !== 'round') throw new Error('there is no round ledger');
    await ports.ledgers.save(book, { ...book.value, cells: book.value.cells.slice(0, 2) }, []);
    expect(await move(ports, 'open', 1)).toEqual({
      ok: false,
      refusal: { code: 'round-not-ready', gaps: ['pot-too-small'] },
    });
  });

  it('is refused once its closing time has passed', async () => {
    const ports = await chestWithRound();
    ports.clock.set('2026-08-01T00:00:00.000Z');
    expect(codeOf(await move(ports, 'open', 1))).toBe('round-closed');
  });

  it('is the same when repeated, and refused over an older version', async () => {
    const ports = await chestWithRound();
    expect(valueOf(await move(ports, 'open', 1))).toMatchObject({ state: 'open', version: 2 });
    expect(valueOf(await move(ports, 'open', 1))).toMatchObject({ state: 'open', version: 2 });
    expect(codeOf(await move(ports, 'close', 1, 'why'))).toBe('changed-since-opened');
    expect(codeOf(await move(ports, 'open', 2))).toBe('wrong-state');
    const moved = ports.announced.filter((event) => event.kind === 'round-moved');
    expect(moved.map((event) => event.facts)).toEqual([{ round: 'summer', from: 'designing', to: 'open' }]);
  });
});

describe('closing a round by hand', () => {
  it('before its time needs a reason', async () => {
    const ports = await chestWithOpenRound();
    expect(codeOf(await move(ports, 'close', 2))).toBe('reason-needed');
    expect(valueOf(await move(ports, 'close', 2, 'The money is spoken for')).state).toBe('sifting');
  });

  it('after its time does not', async () => {
    const ports = await chestWithOpenRound();
    ports.clock.set('2026-07-31T16:00:00.000Z');
    expect(valueOf(await move(ports, 'close', 2)).state).toBe('sifting');
  });
});

describe('moving on to the panel', () => {
  async function sifting(): Promise<{ readonly ports: MemoryPorts; readonly version: number }> {
    const ports = await chestWithOpenRound();
    valueOf(await admitApplication(ports)(lead, applicationInput()));
    return { ports, version: valueOf(await move(ports, 'close', 2, 'early')).version };
  }

  it('waits until every application has been looked through', async () => {
    const { ports, version } = await sifting();
    expect(await move(ports, 'finish-sifting', version)).toEqual({
      ok: false,
      refusal: { code: 'round-not-ready', gaps: ['applications-to-sift'] },
    });
    const sift = { round: 'summer', applications: ['summer-0001'], act: 'pass' as const };
    valueOf(await siftApplications(ports)(lead, sift));
    expect(valueOf(await move(ports, 'finish-sifting', version)).state).toBe('declaring');
  });

  it('waits for what groups sent in time and is still on its way', async () => {
    const { ports, version } = await sifting();
    const sift = { round: 'summer', applications: ['summer-0001'], act: 'pass' as const };
    valueOf(await siftApplications(ports)(lead, sift));
    await putDown(ports, 'ask-link', {
      round: 'summer',
      about: 'any',
      purpose: 'see-application',
      email: 'a@b.example',
    });
    await putDown(ports, 'submit', submission(), { nonce: 'nonce-2' });
    expect(codeOf(await move(ports, 'finish-sifting', version))).toBe('round-not-ready');
    const row = await ports.intake.find('nonce-2');
    if (row !== undefined) await ports.intake.save(row, { ...row.value, state: 'refused', act: '' }, []);
    expect(valueOf(await move(ports, 'finish-sifting', version)).state).toBe('declaring');
  });

  it('waits until a panel has enough members and something to score', async () => {
    const ports = await chestWithOpenRound();
    const version = await putInState(ports, 'declaring');
    expect(await move(ports, 'ready', version)).toEqual({
      ok: false,
      refusal: { code: 'round-not-ready', gaps: ['no-applications', 'no-panel'] },
    });
  });
});

describe('the meeting', () => {
  it('waits until scoring has been ended on every panel', async () => {
    const ports = await chestWithOpenRound();
    const panel = {
      id: 'p',
      round: 'summer',
      name: 'P',
      chair: 'c',
      stage: 'scoring' as const,
      applications: 1,
    };
    const { row } = await ports.panels.create('p', panel, []);
    const version = await putInState(ports, 'moderating');
    expect(codeOf(await move(ports, 'convene', version))).toBe('round-not-ready');
    await ports.panels.save(row, { ...panel, stage: 'revealed' }, []);
    expect(valueOf(await move(ports, 'convene', version)).state).toBe('in-session');
  });

  it('may be convened by the chair, who may not open a round', async () => {
    const ports = await chestWithOpenRound();
    const version = await putInState(ports, 'moderating');
    const chair = actorAs('chair');
    const open = await moveRound(ports)(chair, { round: 'summer', event: 'open', version });
    expect(codeOf(open)).toBe('not-allowed');
    const convened = await moveRound(ports)(chair, { round: 'summer', event: 'convene', version });
    expect(valueOf(convened).state).toBe('in-session');
  });
});

describe('cancelling a round', () => {
  it('needs a reason and gives back what was reserved', async () => {
    const ports = await chestWithOpenRound();
    await reserveFor(ports, 'd1');
    expect(potFigures(await bookOf(ports), 'harold-hill').reservedPence).toBe(60_000);
    expect(codeOf(await move(ports, 'cancel', 2))).toBe('reason-needed');
    expect(valueOf(await move(ports, 'cancel', 2, 'The money was withdrawn')).state).toBe('cancelled');
    expect(roundFigures(await bookOf(ports)).reservedPence).toBe(0);
    expect(ports.announced.at(-1)).toMatchObject({
      kind: 'money-moved',
      facts: { entry: 'd1', step: 'returned' },
    });
  });

  it('that broke off before the money went back is finished by sending it again', async () => {
    let isAway = false;
    const ports = await chestWithOpenRound({
      before: ({ list, act }) => {
        if (isAway && list === 'Ledger' && act === 'save') throw new Error('Graph went away');
      },
    });
    await reserveFor(ports, 'd1');
    isAway = true;
    await expect(move(ports, 'cancel', 2, 'why')).rejects.toThrow('Graph went away');
    isAway = false;
    valueOf(await move(ports, 'cancel', 2, 'why'));
    const entries: readonly Entry[] = (await bookOf(ports)).entries;
    expect(entries.map((entry) => entry.step)).toEqual(['returned']);
  });

  it.each(['released', 'learning', 'closed'] as const)('is too late once it is %s', async (state) => {
    const ports = await chestWithOpenRound();
    const version = await putInState(ports, state);
    expect(codeOf(await move(ports, 'cancel', version, 'why'))).toBe('wrong-state');
  });
});
