import { findEntry } from '../../../../core/engaging/outreach/find-entry';
import { giveHelp } from '../../../../core/engaging/outreach/give-help';
import { saveContact } from '../../../../core/engaging/outreach/save-contact';
import { seeOutreach } from '../../../../core/engaging/outreach/see-outreach';
import { actorAs, stranger } from '../../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../../builders/chest/chest-in-use';
import { contactInput } from '../../../builders/outreach/inputs';

const officer = actorAs('officer');
const linkWorker = actorAs('link-worker');

describe('a contact', () => {
  it('is kept once however often the form is sent', async () => {
    const ports = await chestSetUp();
    expect(valueOf(await saveContact(ports)(linkWorker, contactInput()))).toEqual({ version: 1 });
    expect(valueOf(await saveContact(ports)(linkWorker, contactInput()))).toEqual({ version: 1 });
    const row = await findEntry(ports.outreach, 'contact', 'c-1');
    expect(row?.value).toMatchObject({
      groupName: 'Harold Hill Sewing Circle',
      reachable: { email: 'circle@sewing.example' },
      contactedBy: linkWorker.key,
      contactedAt: ports.clock.now(),
    });
    expect(JSON.stringify(ports.announced)).not.toContain('sewing');
  });

  it('keeps no name, address or number without consent, and forgets them when it is taken back', async () => {
    const ports = await chestSetUp();
    const unasked = contactInput({ mayContactAgain: false });
    expect(codeOf(await saveContact(ports)(officer, unasked))).toBe('consent-first');
    valueOf(await saveContact(ports)(officer, contactInput()));
    const back = contactInput({ version: 1, mayContactAgain: false, email: undefined });
    valueOf(await saveContact(ports)(officer, back));
    const row = await findEntry(ports.outreach, 'contact', 'c-1');
    expect(row?.value).not.toHaveProperty('reachable');
    expect(JSON.stringify(row)).not.toContain('@');
  });

  it.each([
    ['a diagnosis', 'She has epilepsy and tires easily', 'too-private', 'health'],
    ['benefits', 'He is on Universal Credit', 'too-private', 'benefits'],
  ])('refuses %s among what helps them', async (_what, needsWords, code, kind) => {
    const ports = await chestSetUp();
    const outcome = await saveContact(ports)(officer, contactInput({ needsWords }));
    expect(outcome).toEqual({ ok: false, refusal: { code, field: 'needsWords', kind } });
    expect(await findEntry(ports.outreach, 'contact', 'c-1')).toBeUndefined();
  });

  it('refuses a phone number among what helps them', async () => {
    const ports = await chestSetUp();
    const outcome = await saveContact(ports)(officer, contactInput({ needsWords: 'Ring 020 7946 0018' }));
    expect(codeOf(outcome)).toBe('personal-data');
  });

  it('takes what would help, said plainly', async () => {
    const ports = await chestSetUp();
    const needsWords = 'A seat near the door, and time to read things at home first';
    valueOf(await saveContact(ports)(officer, contactInput({ needsWords })));
  });

  it.each([
    ['a stranger', stranger, {}, 'not-allowed'],
    ['a panel member', actorAs('panel-member'), {}, 'not-allowed'],
    ['finance', actorAs('finance'), {}, 'not-allowed'],
    ['an unknown area', officer, { neighbourhood: 'mars' }, 'invalid-input'],
    ['an unknown round', officer, { round: 'mars' }, 'invalid-input'],
    ['a name of invisible letters', officer, { groupName: '\u200b' }, 'invalid-input'],
    ['a change of what is not there', officer, { version: 3 }, 'not-found'],
  ])('refuses %s', async (_what, actor, changes, code) => {
    const ports = await chestSetUp();
    expect(codeOf(await saveContact(ports)(actor, contactInput(changes)))).toBe(code);
    expect(ports.announced.filter(({ kind }) => kind === 'contact-saved')).toEqual([]);
  });

  it('is changed by another link worker no more than by a stranger, and over the version shown', async () => {
    const ports = await chestSetUp();
    valueOf(await saveContact(ports)(linkWorker, contactInput()));
    const other = actorAs('link-worker', 'another');
    const changed = contactInput({ version: 1, language: 'Romanian' });
    expect(codeOf(await saveContact(ports)(other, changed))).toBe('not-allowed');
    expect(valueOf(await saveContact(ports)(officer, changed))).toEqual({ version: 2 });
    expect(codeOf(await saveContact(ports)(linkWorker, contactInput({ version: 1 })))).toBe(
      'changed-since-opened',
    );
  });
});

describe('what is seen of contacts', () => {
  it('leaves out how to reach them for a link worker who did not record them', async () => {
    const ports = await chestSetUp();
    valueOf(await saveContact(ports)(linkWorker, contactInput()));
    const seenBy = async (actor: typeof officer) =>
      valueOf(await seeOutreach(ports)(actor, {})).contacts?.[0];
    const [mine, officers, others, auditors] = await Promise.all([
      seenBy(linkWorker),
      seenBy(officer),
      seenBy(actorAs('link-worker', 'another')),
      seenBy(actorAs('auditor')),
    ]);
    expect(mine).toMatchObject({ mine: true, reachable: { email: 'circle@sewing.example' } });
    expect(officers).toMatchObject({ contactedBy: 'Lin Worker', facts: { firstGrant: true } });
    for (const seen of [others, auditors]) {
      expect(seen).toMatchObject({ groupName: 'Harold Hill Sewing Circle', needs: ['interpreter'] });
      expect(seen).not.toHaveProperty('reachable');
      expect(seen).not.toHaveProperty('facts');
    }
  });

  it.each([
    ['lead', ['claims', 'contacts', 'help', 'partners', 'sessions']],
    ['link-worker', ['contacts', 'sessions']],
    ['finance', ['claims', 'partners', 'sessions']],
    ['approver', ['claims', 'partners', 'sessions']],
    ['auditor', ['claims', 'contacts', 'help', 'partners', 'sessions']],
  ] as const)('a %s sees their parts and no more', async (role, parts) => {
    const ports = await chestSetUp();
    const view = valueOf(await seeOutreach(ports)(actorAs(role), {}));
    expect(Object.keys(view).sort()).toEqual(parts);
  });

  it('shows this year and the last, or the year asked for', async () => {
    const ports = await chestSetUp();
    ports.clock.set('2024-05-01T09:00:00.000Z');
    valueOf(await saveContact(ports)(officer, contactInput()));
    ports.clock.set('2026-07-17T14:00:00.000Z');
    expect(valueOf(await seeOutreach(ports)(officer, {})).contacts).toEqual([]);
    expect(valueOf(await seeOutreach(ports)(officer, { year: '2024' })).contacts).toHaveLength(1);
  });

  it.each([stranger, actorAs('panel-member'), actorAs('chair')])('is nothing for %j', async (actor) => {
    const ports = await chestSetUp();
    expect(codeOf(await seeOutreach(ports)(actor, {}))).toBe('not-allowed');
  });
});

describe('help', () => {
  const help = { help: 'h-1', contact: 'c-1', helpKind: 'form', minutes: 40 } as const;

  it('is noted once, with who had it', async () => {
    const ports = await chestSetUp();
    valueOf(await saveContact(ports)(officer, contactInput()));
    valueOf(await giveHelp(ports)(linkWorker, help));
    ports.clock.advance(60_000);
    valueOf(await giveHelp(ports)(linkWorker, help));
    expect(valueOf(await seeOutreach(ports)(officer, {})).help).toEqual([
      expect.objectContaining({ to: 'Harold Hill Sewing Circle', minutes: 40, givenBy: 'Lin Worker' }),
    ]);
    expect(codeOf(await giveHelp(ports)(linkWorker, { ...help, minutes: 50 }))).toBe('duplicate');
  });

  it.each([
    ['for nobody', { contact: undefined }, 'invalid-input'],
    ['for two at once', { application: 'summer-0001' }, 'invalid-input'],
    ['for a contact that is not there', { contact: 'x' }, 'not-found'],
    ['for an application that is not there', { contact: undefined, application: 'x' }, 'not-found'],
    ['with an address in the note', { note: 'jo@example.org asked' }, 'personal-data'],
  ])('is refused %s', async (_what, changes, code) => {
    const ports = await chestSetUp();
    valueOf(await saveContact(ports)(officer, contactInput()));
    expect(codeOf(await giveHelp(ports)(officer, { ...help, ...changes }))).toBe(code);
  });
});
