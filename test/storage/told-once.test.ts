import type { Channel } from '../../core/ports/channel';
import { startAzurite, type Azurite } from '../../local/storage/azurite';
import { openAccount } from '../../storage/account';
import { toldOnce } from '../../storage/told-once';

describe('words with a key', () => {
  let azurite: Azurite;
  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.close());

  const words = { key: 'uncounted|item|1', title: 'Kept, not counted', next: 'Ask the chair.' };
  const voice = (tell: Channel['tell']): Channel =>
    toldOnce(
      { tell, showPanel: async () => {}, showPoll: async () => {}, remind: async () => true },
      openAccount({ kind: 'connection', connection: azurite.connection }),
    );

  it('are said once to each person, on whichever instance', async () => {
    const said: string[] = [];
    const tell: Channel['tell'] = async (_chest, person) => said.push(person) > 0;
    await Promise.all([
      voice(tell).tell('havering', 't~a', words),
      voice(tell).tell('havering', 't~a', words),
    ]);
    expect(await voice(tell).tell('havering', 't~a', words)).toBe(true);
    await voice(tell).tell('havering', 't~b', words);
    expect(said).toEqual(['t~a', 't~b']);
  });

  it('that could not be said are tried again', async () => {
    const answers = [
      () => false,
      () => {
        throw new Error('Teams is away');
      },
      () => true,
    ];
    const { tell } = voice(async () => answers.shift()?.() ?? true);
    expect(await tell('havering', 't~c', words)).toBe(false);
    await expect(tell('havering', 't~c', words)).rejects.toThrow('away');
    expect(await tell('havering', 't~c', words)).toBe(true);
    expect(answers).toEqual([]);
  });
});
