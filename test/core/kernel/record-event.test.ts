import { eventId, newEvent } from '../../../core/kernel/record-event';
import { actorAs, stranger, worker } from '../../builders/chest/actors';

const at = '2026-07-17T14:00:00.000Z';
const raised = {
  kind: 'need-raised' as const,
  chain: 'chest' as const,
  about: ['n1'],
  facts: { need: 'n1', neighbourhood: 'rainham' },
};

describe('events', () => {
  it('have the same id when the same act is done again, at another time by another hand', () => {
    const first = newEvent(actorAs('link-worker'), at, raised);
    const again = newEvent(actorAs('officer'), '2026-07-18T14:00:00.000Z', raised);
    expect(first.id).toBe(again.id);
    expect(first.id).toBe(eventId('need-raised', 'n1'));
  });

  it('hold the actor’s key and role and never a name', () => {
    const event = newEvent({ ...actorAs('link-worker'), name: 'Lin Worker' }, at, raised);
    expect(event).toMatchObject({ actor: 'tenant~link-worker', role: 'link-worker', chest: 'havering' });
    expect(JSON.stringify(event)).not.toContain('Lin');
  });

  it('say «system» for the worker, and the role that was used where there are several', () => {
    expect(newEvent(worker, at, raised).role).toBe('system');
    const both = { ...actorAs('lead'), roles: ['lead', 'finance'] as const };
    expect(newEvent(both, at, { ...raised, role: 'finance' }).role).toBe('finance');
    expect(newEvent(stranger, at, raised).role).toBe('panel-member');
  });
});
