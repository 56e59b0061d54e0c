/** A part of a letter: plain words, or the address of a page on this computer. */
export interface LetterPart {
  readonly text: string;
  readonly isLink: boolean;
}

/** Addresses elsewhere stay words: nothing leaves this computer. A full stop behind an address ends the sentence. */
const localAddress =
  /(http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?(?![\w-]|\.\w)(?:\/[^\s<>"]*[^\s<>".,;:!?)])?)/;

/** The parts of a letter's text, in order; put together they are the text. */
export function partsOf(text: string): readonly LetterPart[] {
  // A pattern in brackets makes every second part a match.
  return text
    .split(localAddress)
    .map((part, place) => ({ text: part, isLink: place % 2 === 1 }))
    .filter((part) => part.text !== '');
}
