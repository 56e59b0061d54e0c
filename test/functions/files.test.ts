import { attachment } from '../../functions/team/files';

const content = new TextEncoder().encode('%PDF-');
const headersFor = (name: string) =>
  attachment({ name, type: 'application/pdf', content }).headers as Record<string, string>;

test('a file is saved, never shown or run', () => {
  const answer = attachment({ name: 'accounts.pdf', type: 'application/pdf', content });
  expect(answer.body).toBe(content);
  expect(answer.headers).toMatchObject({
    'Content-Type': 'application/pdf',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Content-Disposition': `attachment; filename="accounts.pdf"; filename*=UTF-8''accounts.pdf`,
  });
  expect(headersFor('a.pdf')['Content-Security-Policy']).toContain('sandbox');
});

test.each([
  [
    'Rosa’s café (2).pdf',
    `filename="Rosa_s caf_ (2).pdf"; filename*=UTF-8''Rosa%E2%80%99s%20caf%C3%A9%20%282%29.pdf`,
  ],
  ['a"; x="b.pdf', `filename="a__ x__b.pdf"; filename*=UTF-8''a%22%3B%20x%3D%22b.pdf`],
  [
    'a\r\nSet-Cookie: x.pdf',
    `filename="a__Set-Cookie_ x.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf`,
  ],
])('a name means nothing to the header that it stands in (%j)', (name, disposition) => {
  expect(headersFor(name)['Content-Disposition']).toBe(`attachment; ${disposition}`);
});
