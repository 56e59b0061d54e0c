/** The largest file that is taken, in bytes: «10 MB» as people's machines count it. */
export const mostFileBytes = 10 * 1024 * 1024;
/** How many files an application may come with, over all its questions. */
export const mostFiles = 5;
/** The widest or highest picture, in pixels, and the most pixels of one: a few bytes must not unfold into gigabytes. */
export const mostImageSide = 20_000;
export const mostImagePixels = 120_000_000;
/** What a Word or OpenDocument file may unfold into: parts, bytes in all, and bytes to one byte of the file. */
export const mostParts = 2000;
export const mostUnpackedBytes = 200 * 1024 * 1024;
export const mostUnpackedRatio = 200;
