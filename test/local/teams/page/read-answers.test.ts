import type { DeliveryView } from '../../../../local/teams/client/wire';
import { groupPeople } from '../../../../local/teams/page/people/group-people';
import { readDialogStep } from '../../../../local/teams/page/talk/read-dialog';
import { readSearch } from '../../../../local/teams/page/talk/read-search';
import { samplePeople } from '../../../../local/people';
import { PersonView } from '../../../../local/teams/client/wire';

const ok = (body: unknown): DeliveryView => ({ status: 200, body });
const card = { type: 'AdaptiveCard', version: '1.5', body: [] };

test('a dialog goes on, says something, or closes', () => {
  const next = ok({ task: { type: 'continue', value: { title: 'Raise a need', card: { content: card } } } });
  expect(readDialogStep(next)).toEqual({ kind: 'card', title: 'Raise a need', card });
  expect(readDialogStep(ok({ task: { type: 'message', value: 'Saved.' } }))).toEqual({
    kind: 'message',
    text: 'Saved.',
  });
  expect(readDialogStep(ok(null))).toEqual({ kind: 'close' });
  expect(readDialogStep({ status: 500, body: null }).kind).toBe('trouble');
  expect(readDialogStep(ok({ task: { type: 'continue', value: {} } })).kind).toBe('trouble');
});

test('a search finds things, or says why not', () => {
  const result = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card,
    preview: { content: { title: 'Drums', text: 'Harold Hill' } },
  };
  const answer = readSearch(ok({ composeExtension: { type: 'result', attachments: [result] } }));
  expect(answer).toEqual({ found: [{ title: 'Drums', text: 'Harold Hill', card }] });
  expect(readSearch(ok({ composeExtension: { type: 'result', attachments: [] } }))).toHaveProperty('message');
  expect(readSearch(ok({ composeExtension: { type: 'message', text: 'Try later' } }))).toEqual({
    message: 'Try later',
  });
  expect(readSearch({ status: 0, body: null })).toHaveProperty('message');
});

describe('the list of people', () => {
  const people = samplePeople.map((person) => PersonView.parse(person));

  test('goes by chest, and within a chest from the lead to the auditor', () => {
    const groups = groupPeople(people, '');
    expect(groups.map((group) => group.heading)).toEqual([
      'Hackney',
      'Havering',
      'Newham',
      'Several chests, or none',
    ]);
    const keys = groups[0]?.lines.map((line) => line.person.key) ?? [];
    expect(keys.slice(0, 6)).toEqual([
      'lead.hackney',
      'officer.hackney',
      'finance.hackney',
      'approver.hackney',
      'chair.hackney',
      'deputy.hackney',
    ]);
    expect(keys.at(-1)).toBe('auditor.hackney');
    expect(groups.flatMap((group) => group.lines)).toHaveLength(people.length);
  });

  test('is narrowed by any words of name, role and chest', () => {
    const found = groupPeople(people, 'chair newham').flatMap((group) =>
      group.lines.map((line) => line.person.key),
    );
    expect(found).toEqual(['chair.newham', 'deputy.newham']);
    expect(groupPeople(people, 'nobody at all')).toEqual([]);
  });
});
