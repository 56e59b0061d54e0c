import type { OpenChest } from './open-chest';

/**
 * A story in chapters, each a test of its own: when one does not come off, those after it say so at once instead of
 * waiting for what cannot come, and pictures of the open windows are kept.
 */
export function tellStory(
  opened: () => OpenChest,
): (title: string, act: (chest: OpenChest) => Promise<void>) => void {
  let failedAt: string | undefined;
  return (title, act) => {
    test(title, async () => {
      if (failedAt !== undefined) throw new Error(`Not tried, because this did not come off: ${failedAt}.`);
      try {
        await act(opened());
        if (process.env['CHEST_PICTURES'] === 'all') await opened().picture(title);
      } catch (cause) {
        failedAt = title;
        const folder = await opened().picture(title);
        throw new Error(`${String(cause)}\nPictures of every window are in ${folder}.`, { cause });
      }
    });
  };
}
