/** A letter to one address. `key` makes a repeat harmless: the same key is sent once. */
export interface Letter {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Mail, where the tenant allows it; «off» means: show the words to copy instead. */
export interface Mail {
  send(letter: Letter): Promise<'sent' | 'off'>;
}
