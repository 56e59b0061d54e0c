/** What a refused or failed call to Teams means for whoever made it. */
export type ConnectorFaultKind =
  /** The bot may not speak there: removed, blocked or switched off. */
  | 'gone'
  /** The message to edit is not there any more. */
  | 'message-lost'
  /** Too many, or two at once in a thread: it had no effect and may be sent again. */
  | 'again'
  /** Teams failed; it may have taken effect. */
  | 'failed'
  /** Anything else: a fault in what we sent. */
  | 'refused';

/** Teams answered a call of ours with something other than success. */
export class ConnectorFault extends Error {
  readonly status: number;
  readonly kind: ConnectorFaultKind;
  readonly retryAfterMilliseconds: number | undefined;

  constructor(status: number, code: string, retryAfterSeconds: string | null) {
    super(`Teams answered ${status} ${code}`);
    this.name = 'ConnectorFault';
    this.status = status;
    this.kind = kindOf(status, code);
    const seconds = Number(retryAfterSeconds ?? 'none');
    this.retryAfterMilliseconds = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  }
}

function kindOf(status: number, code: string): ConnectorFaultKind {
  if (status === 403) return 'gone';
  if (status === 404) return code === 'ConversationNotFound' ? 'gone' : 'message-lost';
  if (status === 429 || status === 412 || status === 409) return 'again';
  return status >= 500 ? 'failed' : 'refused';
}
