import type { SiteUnderTest } from './site-under-test';

const file = {
  id: 'file-1',
  draft: 'draft-1',
  name: 'Our constitution – “final”.pdf',
  type: 'application/pdf',
  receivedAt: '2026-07-17T14:00:00.000Z',
};

async function* parts(...sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const size of sizes) yield Buffer.alloc(size, 'x');
}

async function* breaksOff(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(100);
  throw new Error('the line was cut');
}

/** What every quarantine must do (attack cases FILE-*, at rest). */
export function behavesAsQuarantine(site: () => SiteUnderTest): void {
  describe('a file in quarantine', () => {
    test('is kept with what is known about it, and waits for its scan', async () => {
      const kept = await site().quarantine().put(file, parts(10, 20), 100);
      expect(kept).toEqual({ ...file, bytes: 30, scan: 'pending' });
      expect(await site().quarantine().look('draft-1', 'file-1')).toEqual(kept);
      expect(await site().quarantine().ofDraft('draft-1')).toEqual([kept]);
    });

    test.each(['pending', 'infected', 'failed'] as const)(
      'that is %s is opened for nobody',
      async (verdict) => {
        const id = `shut-${verdict}`;
        await site()
          .quarantine()
          .put({ ...file, id }, parts(10), 100);
        if (verdict !== 'pending') await site().scanned('draft-1', id, verdict);
        expect((await site().quarantine().look('draft-1', id))?.scan).toBe(verdict);
        expect(await site().quarantine().open('draft-1', id)).toBeUndefined();
      },
    );

    test('that was found clean is opened', async () => {
      await site()
        .quarantine()
        .put({ ...file, id: 'clean-1' }, parts(3, 4), 100);
      await site().scanned('draft-1', 'clean-1', 'clean');
      expect(Buffer.from((await site().quarantine().open('draft-1', 'clean-1')) ?? []).toString()).toBe(
        'xxxxxxx',
      );
    });

    test('of exactly the limit is taken, one byte more is not and leaves nothing', async () => {
      const { put, look, ofDraft } = site().quarantine();
      const most = 1_500_000;
      const own = { ...file, draft: 'draft-limit' };
      expect(await put({ ...own, id: 'just' }, parts(1_000_000, 500_000), most)).toMatchObject({
        bytes: most,
      });
      expect(await put({ ...own, id: 'over' }, parts(1_000_000, 500_000, 1), most)).toBe('too-large');
      expect(await look('draft-limit', 'over')).toBeUndefined();
      expect((await ofDraft('draft-limit')).map(({ id }) => id)).toEqual(['just']);
    });

    test('whose sending breaks off leaves nothing, and the fault is passed on', async () => {
      const { put, look } = site().quarantine();
      await expect(put({ ...file, id: 'cut' }, breaksOff(), 1_000)).rejects.toThrow('the line was cut');
      expect(await look('draft-1', 'cut')).toBeUndefined();
    });

    test('belongs to its own draft, and is gone when it is dropped', async () => {
      const { put, look, ofDraft, drop } = site().quarantine();
      await put({ ...file, draft: 'draft-2' }, parts(1), 10);
      expect(await look('draft-3', 'file-1')).toBeUndefined();
      expect(await ofDraft('draft-3')).toEqual([]);
      await drop('draft-2', 'file-1');
      await drop('draft-2', 'file-1');
      expect(await ofDraft('draft-2')).toEqual([]);
    });
  });
}
