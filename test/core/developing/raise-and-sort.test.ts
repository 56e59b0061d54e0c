import { joinNeed } from '../../../core/developing/join-need';
import { listNeeds } from '../../../core/developing/list-needs';
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
    ['words', { words: 'write to jo@example.org' }, 'email'],
    ['missing', { missing: 'near RM3 9AB' }, 'postcode'],
    ['words', { words: 'born on 3/4/1950' }, 'date-of-birth'],
    ['words', { words: '12-34-56 and 12345678' }, 'bank-details'],
  ])('refuses personal data in «%s» and stores nothing', async (field, changes, kind) => {
    const ports = await chestSetUp();
    for (const sendAllTheSame of [undefined, true]) {
      const outcome = await raiseNeed(ports)(linkWorker, needInput({ ...changes, sendAllTheSame }));
      expect(outcome).toEqual({ ok: false, refusal: { code: 'personal-data', field, kinds: [kind] } });
    }
    expect(await ports.needs.search({})).toEqual([]);
    expect(JSON.stringify(ports.announced)).not.toContain(Object.values(changes)[0]);
  });

  it.each([
    ['forWhom', { forWhom: 'Mrs Jones House and its neighbours' }, 'named-person'],
    ['words', { words: 'ring 020 7946 0018' }, 'phone'],
    ['words', { words: 'ring 020\u200b 7946 0018' }, 'phone'],
    ['words', { words: 'contract 9434765919' }, 'maybe-nhs-number'],
  ])(
    'warns of what may be harmless in «%s», and takes it once sent all the same',
    async (field, changes, kind) => {
      const ports = await chestSetUp();
      const warned = await raiseNeed(ports)(linkWorker, needInput(changes));
      const refusal = { code: 'personal-data', field, kinds: [kind], warning: true };
      expect(warned).toEqual({ ok: false, refusal });
      expect(await ports.needs.search({})).toEqual([]);
      valueOf(await raiseNeed(ports)(linkWorker, needInput({ ...changes, sendAllTheSame: true })));
      const [event] = ports.announced.filter((each) => each.kind === 'need-raised');
      expect(event?.facts).toEqual({ need: 'need-1', neighbourhood: 'harold-hill', warned: kind });
      expect(JSON.stringify(ports.announced)).not.toContain(Object.values(changes)[0]);
    },
  );

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
  it('takes the theme with the acceptance, and only one that the chest has', async () => {
    const ports = await chestSetUp();
    const { theme: _theme, ...untold } = needInput({ nonce: 'a' });
    valueOf(await raiseNeed(ports)(linkWorker, untold));
    const accept = { need: 'a', act: 'accept' as const, version: 1 };
    expect(codeOf(await sortNeed(ports)(officer, { ...accept, theme: 'astrology' }))).toBe('invalid-input');
    const view = valueOf(await sortNeed(ports)(officer, { ...accept, theme: 'loneliness' }));
    expect(view).toMatchObject({ state: 'accepted', themeId: 'loneliness' });
  });

  it('accepts one, and finds it accepted when repeated', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'a');
    const accept = { need: 'a', act: 'accept' as const, version: 1 };
    expect(valueOf(await sortNeed(ports)(officer, accept))).toMatchObject({ state: 'accepted', version: 2 });
    expect(valueOf(await sortNeed(ports)(officer, accept))).toMatchObject({ state: 'accepted', version: 2 });
    expect(codeOf(await sortNeed(ports)(officer, { ...accept, version: 2 }))).toBe('wrong-state');
    expect(codeOf(await sortNeed(ports)(officer, { ...accept, act: 'merge', into: 'b' }))).toBe(
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
    expect((await ports.needs.find('a'))?.value).toMatchObject({
      because: 'other',
      reason: 'There is a service already',
    });
  });

  it('declines for a listed reason without words, and passes on only to a named service', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'a', 'b');
    valueOf(
      await sortNeed(ports)(officer, { need: 'a', act: 'decline', because: 'already-met', version: 1 }),
    );
    const redirect = { need: 'b', act: 'redirect' as const, version: 1 };
    expect(codeOf(await sortNeed(ports)(officer, { ...redirect, reason: 'x' }))).toBe('invalid-input');
    valueOf(await sortNeed(ports)(officer, { ...redirect, service: 'The Mr Tea café' }));
    expect((await ports.needs.find('b'))?.value).toMatchObject({
      state: 'redirected',
      service: 'The Mr Tea café',
    });
  });

  it('wipes the words of a need that was about one person, for good', async () => {
    const ports = await chestSetUp();
    valueOf(await raiseNeed(ports)(linkWorker, needInput({ nonce: 'a', words: 'The man at the corner' })));
    const decline = { need: 'a', act: 'decline' as const, because: 'about-one-person' as const, version: 1 };
    expect(valueOf(await sortNeed(ports)(officer, decline)).mayUndo).toBe(false);
    const stored = JSON.stringify((await ports.needs.find('a'))?.value);
    expect(stored).not.toContain('corner');
    expect(stored).not.toContain('warm place');
    expect(codeOf(await sortNeed(ports)(officer, { need: 'a', act: 'undo', version: 2 }))).toBe(
      'wrong-state',
    );
  });

  it.each([
    ['accept', {}],
    ['decline', { because: 'duplicate' }],
    ['redirect', { service: 'Age UK' }],
  ] as const)('takes back a slip: %s', async (act, more) => {
    const ports = await chestSetUp();
    await raised(ports, 'a');
    valueOf(await sortNeed(ports)(officer, { need: 'a', act, version: 1, ...more }));
    const back = valueOf(await sortNeed(ports)(officer, { need: 'a', act: 'undo', version: 2 }));
    expect(back).toMatchObject({ state: 'raised', version: 3 });
    expect(back).not.toHaveProperty('because');
    expect(back).not.toHaveProperty('service');
  });

  it('does not take back what a round already names', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'a');
    valueOf(await sortNeed(ports)(officer, { need: 'a', act: 'accept', version: 1 }));
    const row = await ports.needs.find('a');
    if (row === undefined) throw new Error('there is no need');
    await ports.needs.save(row, { ...row.value, state: 'prioritised' }, []);
    expect(codeOf(await sortNeed(ports)(officer, { need: 'a', act: 'undo', version: 3 }))).toBe(
      'wrong-state',
    );
  });

  it('merges one into another, which counts its raisers too', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'a');
    valueOf(await raiseNeed(ports)(actorAs('link-worker', 'second'), needInput({ nonce: 'b' })));
    valueOf(await sortNeed(ports)(officer, { need: 'b', act: 'merge', into: 'a', version: 1 }));
    expect((await ports.needs.find('b'))?.value).toMatchObject({ state: 'merged', mergedInto: 'a' });
    expect((await ports.needs.find('a'))?.value.raisers).toEqual([linkWorker.key, 'tenant~second']);
  });

  it('keeps each raiser’s band when needs are merged, and gives them back when that was a slip', async () => {
    const ports = await chestSetUp();
    valueOf(await raiseNeed(ports)(linkWorker, needInput({ nonce: 'a', band: '5-10' })));
    const second = actorAs('link-worker', 'second');
    valueOf(await raiseNeed(ports)(second, needInput({ nonce: 'b', band: '11-25' })));
    valueOf(await joinNeed(ports)(actorAs('link-worker', 'third'), { need: 'b', band: 'under-5' }));
    valueOf(await sortNeed(ports)(officer, { need: 'b', act: 'merge', into: 'a', version: 2 }));
    const lead = valueOf(await listNeeds(ports)(officer, {})).needs.find(({ id }) => id === 'a');
    expect(lead).toMatchObject({ raisers: 3, people: { least: 11, most: 39 } });
    valueOf(await sortNeed(ports)(officer, { need: 'b', act: 'undo', version: 3 }));
    const after = valueOf(await listNeeds(ports)(officer, {})).needs;
    expect(after.map(({ id, raisers, state }) => [id, raisers, state])).toEqual(
      expect.arrayContaining([
        ['a', 1, 'raised'],
        ['b', 2, 'raised'],
      ]),
    );
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
