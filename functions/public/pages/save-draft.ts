import type { Draft } from '../../../core/engaging/draft';
import type { KeptDraft } from '../../../core/ports/drafts';
import { renewed, withSession } from '../session';
import type { Site } from '../site';
import type { OpenDraft } from './open-draft';

/** Two tabs and a phone meet on one draft a few times at most. */
const mostTries = 6;

/**
 * Writes a change onto the newest state of a draft, and prolongs the session. Where another tab wrote in between, the
 * change is made again over what that left, so that both stand. Answers what was kept; undefined when the draft is gone.
 */
export async function saveDraft(
  site: Site,
  { kept, secret }: Pick<OpenDraft, 'kept' | 'secret'>,
  change: (draft: Draft) => Draft,
): Promise<KeptDraft | undefined> {
  let newest: KeptDraft | undefined = kept;
  for (let tries = 0; tries < mostTries && newest !== undefined; tries += 1) {
    const now = site.clock.now();
    const changed = withSession(change(newest.draft), renewed(secret, now), now);
    const saved: KeptDraft | 'changed' = await site.drafts.save(newest, { ...changed, changedAt: now });
    if (saved !== 'changed') return saved;
    newest = await site.drafts.find(kept.draft.id);
  }
  if (newest !== undefined) throw new Error('a draft was changed by others each time it was to be saved');
  return undefined;
}
