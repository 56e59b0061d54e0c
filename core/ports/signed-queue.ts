/** A message as a worker gets it. */
export interface Received<Body> {
  readonly body: Body;
  readonly tries: number;
  readonly firstAt: string;
  readonly parcel?: string;
}

/** A queue whose messages we sign: forged ones are never acted on, large ones travel by reference. */
export interface SignedQueue<Body> {
  readonly name: string;
  send(body: Body): Promise<void>;
  /** Reads what a queue trigger was given; «forged» for what none of our keys signed. */
  read(text: string): Promise<Received<Body> | 'forged'>;
  /** Sends a message again, visible after so many seconds, one try older. The caller's own copy ends with its trigger. */
  again(received: Received<Body>, delaySeconds: number): Promise<void>;
  /** The message was acted on: its parcel, if it had one, can go. */
  settled(received: Received<Body>): Promise<void>;
}
