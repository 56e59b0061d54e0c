import { raiseNeed } from '../../../core/developing/raise-need';
import { sortNeed } from '../../../core/developing/sort-need';
import { actorAs, stranger } from '../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { needInput } from '../../builders/chest/inputs';
import type { MemoryPorts } from '../../builders/in-memory/ports';

const linkWorker = actorAs('link-worker');
const officer = actorAs('officer');

async function raised(ports: MemoryPorts, ...names: readonly string[]): Promise<void> {
  for (const nonce of names) valueOf(await raiseNeed(ports)(linkWorker, needInput({ nonce })));
}

describe('raising a need', () => {
  it('keeps it, tidied, with its area by name', async () => {
    const ports = await chestSetUp();
    const view = valueOf(
      await raiseNeed(ports)(linkWorker, needInput({ missing: '  A warm\u200b place  ' })),
    );
    expect(view).toMatchObject({
      id: 'need-1',
      state: 'raised',
      missing: 'A warm place',
      neighbourhood: 'Harold Hill',
      theme: 'Loneliness and isolation',
      mine: true,
      version: 1,
    });
  });

  it('makes one need of the same form sent twice, and refuses the form with other words', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'need-1', 'need-1');
    expect(await ports.needs.search({})).toHaveLength(1);
    expect(codeOf(await raiseNeed(ports)(linkWorker, needInput({ missing: 'Something else' })))).toBe(
      'duplicate',
    );
    expect(codeOf(await raiseNeed(ports)(actorAs('link-worker', 'another'), needInput()))).toBe('duplicate');
    expect(ports.announced.filter((event) => event.kind === 'need-raised')).toHaveLength(1);
  });

  it.each([
    ['missing', { missing: 'A visit for NHS 943 476 5919' }, 'nhs-number'],
    ['forWhom', { forWhom: 'Mrs Jones and her son' }, 'named-person'],
    ['words', { words: 'write to jo@example.org' }, 'email'],
    ['words', { words: 'ring 020 7946 0018' }, 'phone'],
    ['missing', { missing: 'near RM3 9AB' }, 'postcode'],
    ['words', { words: 'ring 020\u200b 7946 0018' }, 'phone'],
  ])('refuses personal data in «%s» and stores nothing', async (field, changes, kind) => {
    const ports = await chestSetUp();
    const outcome = await raiseNeed(ports)(linkWorker, needInput(changes));
    expect(outcome).toEqual({ ok: false, refusal: { code: 'personal-data', field, kinds: [kind] } });
    expect(await ports.needs.search({})).toEqual([]);
    expect(JSON.stringify(ports.announced)).not.toContain(Object.values(changes)[0]);
  });

  it.each([
    ['a stranger', stranger, {}, 'not-allowed'],
    ['a panel member', actorAs('panel-member'), {}, 'not-allowed'],
    ['an unknown area', linkWorker, { neighbourhood: 'mars' }, 'invalid-input'],
    ['an unknown theme', linkWorker, { theme: 'mars' }, 'invalid-input'],
    ['nothing but invisible letters', linkWorker, { missing: '\u200b\u200b' }, 'invalid-input'],
  ])('refuses %s', async (_what, actor, changes, code) => {
    const ports = await chestSetUp();
    expect(codeOf(await raiseNeed(ports)(actor, needInput(changes)))).toBe(code);
    expect(await ports.needs.search({})).toEqual([]);
  });

  it('remembers the area for next time', async () => {
    const ports = await chestSetUp();
    valueOf(await raiseNeed(ports)(linkWorker, needInput({ neighbourhood: 'rainham' })));
    expect((await ports.people.find(linkWorker.key))?.value.neighbourhood).toBe('rainham');
  });
});

describe('sorting needs', () => {
  it('accepts one, and finds it accepted when repeated', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'a');
    const accept = { need: 'a', act: 'accept' as const, version: 1 };
    expect(valueOf(await sortNeed(ports)(officer, accept))).toMatchObject({ state: 'accepted', version: 2 });
    expect(valueOf(await sortNeed(ports)(officer, accept))).toMatchObject({ state: 'accepted', version: 2 });
    expect(codeOf(await sortNeed(ports)(officer, { ...accept, version: 2 }))).toBe('wrong-state');
    expect(codeOf(await sortNeed(ports)(officer, { ...accept, act: 'redirect', reason: 'x' }))).toBe(
      'changed-since-opened',
    );
  });

  it('declines and redirects only with a reason, which must hold no personal data', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'a');
    const decline = { need: 'a', act: 'decline' as const, version: 1 };
    expect(codeOf(await sortNeed(ports)(officer, decline))).toBe('reason-needed');
    expect(codeOf(await sortNeed(ports)(officer, { ...decline, reason: 'ask jo@example.org' }))).toBe(
      'personal-data',
    );
    valueOf(await sortNeed(ports)(officer, { ...decline, reason: 'There is a service already' }));
    expect((await ports.needs.find('a'))?.value.reason).toBe('There is a service already');
  });

  it('merges one into another, which counts its raisers too', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'a');
    valueOf(await raiseNeed(ports)(actorAs('link-worker', 'second'), needInput({ nonce: 'b' })));
    valueOf(await sortNeed(ports)(officer, { need: 'b', act: 'merge', into: 'a', version: 1 }));
    expect((await ports.needs.find('b'))?.value).toMatchObject({ state: 'merged', mergedInto: 'a' });
    expect((await ports.needs.find('a'))?.value.raisers).toEqual([linkWorker.key, 'tenant~second']);
  });

  it.each([
    ['itself', 'a'],
    ['one that is not there', 'x'],
    ['nothing', undefined],
    ['one that was merged itself', 'c'],
  ])('does not merge a need into %s', async (_what, into) => {
    const ports = await chestSetUp();
    await raised(ports, 'a', 'b', 'c');
    valueOf(await sortNeed(ports)(officer, { need: 'c', act: 'merge', into: 'b', version: 1 }));
    const outcome = await sortNeed(ports)(officer, { need: 'a', act: 'merge', into, version: 1 });
    expect(['invalid-input', 'not-found']).toContain(codeOf(outcome));
    expect((await ports.needs.find('a'))?.value.state).toBe('raised');
  });

  it('is not for link workers', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'a');
    expect(codeOf(await sortNeed(ports)(linkWorker, { need: 'a', act: 'accept', version: 1 }))).toBe(
      'not-allowed',
    );
  });
});
