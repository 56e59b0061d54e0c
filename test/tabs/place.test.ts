import { hashOf, hostPlace, readHash, subPageOf } from '../../tabs/place';

describe('a place in the tabs', () => {
  it('goes into an address and comes back the same', () => {
    const place = { page: 'panel', chest: 'havering', parts: ['p-1', 'applications', 'r-0007'] } as const;
    expect(hashOf(place)).toBe('#/panel/havering/p-1/applications/r-0007');
    expect(readHash(hashOf(place))).toEqual(place);
    expect(hostPlace('panel', subPageOf(place))).toEqual(place);
  });

  it.each(['', '#/', '#/nowhere/havering', '#/%E0%A4%A/x'])('is «my work» for the address «%s»', (hash) => {
    expect(readHash(hash).page).toBe('my-work');
  });

  it('is none of ours when the host names a page that we do not have', () => {
    expect(hostPlace('somewhere', 'havering')).toBeUndefined();
    expect(hostPlace(undefined, undefined)).toBeUndefined();
  });
});
