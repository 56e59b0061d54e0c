import { teamsWith } from '../../local/large-panel';
import { peopleWith, samplePeople } from '../../local/people';

describe('a larger panel', () => {
  test('has that many more members, in the team too, under names and ids of their own', () => {
    const people = peopleWith(9);
    expect(people).toHaveLength(samplePeople.length + 9);
    expect(new Set(people.map(({ objectId }) => objectId)).size).toBe(people.length);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    const havering = teamsWith(9).find(({ chest }) => chest === 'havering');
    expect(havering?.memberKeys.filter((key) => people.every((person) => person.key !== key))).toEqual([]);
    expect(havering?.memberKeys).toContain('member.havering.20');
  });

  test('is the usual one when nobody asks for more', () => {
    expect(peopleWith(0)).toEqual(samplePeople);
  });

  test('stops at forty', () => {
    expect(peopleWith(100)).toHaveLength(samplePeople.length + 40);
  });
});
