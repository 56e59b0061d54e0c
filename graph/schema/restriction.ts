import * as z from 'zod/mini';

/** What a pledge may be spent on; an absent list is open. */
export const restriction = z.object({
  neighbourhoods: z.exactOptional(z.array(z.string())),
  themes: z.exactOptional(z.array(z.string())),
  grantKinds: z.exactOptional(z.array(z.string())),
});
