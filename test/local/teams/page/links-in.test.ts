import { partsOf } from '../../../../local/teams/page/mail/links-in';

const linksIn = (text: string): readonly string[] =>
  partsOf(text)
    .filter(({ isLink }) => isLink)
    .map((part) => part.text);

describe('the links in a letter', () => {
  it('are the addresses of pages on this computer, without the sentence’s full stop', () => {
    const text = 'Go on here: http://127.0.0.1:3987/link/aB-_9?fund=newham. It works for 60 minutes.';
    expect(linksIn(text)).toEqual(['http://127.0.0.1:3987/link/aB-_9?fund=newham']);
    expect(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it.each([
    'https://example.org/warm-rooms',
    'http://127.0.0.1.evil.example/x',
    'javascript:alert(1)',
    'http://evil.example/http%3A//127.0.0.1',
  ])('are no others: %s', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it('may be several, and a letter may have none', () => {
    expect(linksIn('http://localhost:1/a and http://127.0.0.1:2/b')).toHaveLength(2);
    expect(linksIn('Nothing here')).toEqual([]);
  });
});
