/** A message that nobody could act on, with why and since when; its text is kept apart. */
export interface DeadLetter {
  readonly id: string;
  readonly queue: string;
  readonly reason: string;
  readonly at: string;
}

/** Messages put aside for a person to look at: shown, replayed or discarded, never edited. */
export interface DeadLetters {
  bury(queue: string, text: string, reason: string, at: string): Promise<DeadLetter>;
  list(): Promise<readonly DeadLetter[]>;
  show(id: string): Promise<string>;
  /** Puts the message back on its queue as it was. Safe, because every command is replay-safe. */
  replay(id: string): Promise<void>;
  discard(id: string): Promise<void>;
}
