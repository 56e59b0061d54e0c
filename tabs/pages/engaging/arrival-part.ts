/** Parts of the applications page about what groups sent: one application, late links, the public pages. */
const arrivalParts = ['one', 'late', 'site'] as const;
export type ArrivalPart = (typeof arrivalParts)[number];

/** True for the name of one of these parts. */
export function isArrivalPart(text: string | undefined): text is ArrivalPart {
  return arrivalParts.some((part) => part === text);
}
