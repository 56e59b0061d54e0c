/** The id of a question's box on the page, or of one of its boxes, so that the list of faults can lead there. */
export function boxId(question: string, box?: string): string {
  return box === undefined ? `entry-${question}` : `entry-${question}-${box}`;
}
