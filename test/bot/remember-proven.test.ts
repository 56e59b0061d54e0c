import { rememberProven } from '../../bot/remember-proven';

const minute = 60_000;

function watched(claims: (token: string) => { readonly exp?: number } | undefined) {
  const asked: string[] = [];
  const clock = { now: 0 };
  const prove = rememberProven(
    async (token) => {
      asked.push(token);
      return claims(token);
    },
    () => clock.now,
  );
  return { asked, clock, prove };
}

test('a token is proven once for some minutes, each token by itself', async () => {
  const { asked, clock, prove } = watched(() => ({ exp: 3600 }));
  for (const token of ['a', 'a', 'b', 'a']) expect(await prove(token)).toEqual({ exp: 3600 });
  expect(asked).toEqual(['a', 'b']);
  clock.now = 6 * minute;
  await prove('a');
  expect(asked).toEqual(['a', 'b', 'a']);
});

test('nothing is remembered past a token’s end, nor of a token that did not hold or has no end', async () => {
  const ending = watched(() => ({ exp: 60 }));
  await ending.prove('a');
  ending.clock.now = minute;
  await ending.prove('a');
  expect(ending.asked).toHaveLength(2);
  for (const claims of [undefined, {}]) {
    const { asked, prove } = watched(() => claims);
    for (const token of ['a', 'a']) expect(await prove(token)).toBe(claims);
    expect(asked).toHaveLength(2);
  }
});

test('what is remembered has a bound', async () => {
  const { asked, prove } = watched(() => ({ exp: 3600 }));
  for (let place = 0; place <= 500; place += 1) await prove(`token ${place}`);
  await prove('token 0');
  expect(asked.at(-1)).toBe('token 0');
});
