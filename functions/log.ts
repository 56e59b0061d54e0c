/** The only fields that a log line may hold. None of them is personal, and none is text that somebody typed. */
const allowed = [
  'action',
  'chest',
  'round',
  'panel',
  'item',
  'actor',
  'command',
  'activity',
  'trace',
  'code',
  'list',
  'column',
  'status',
  'milliseconds',
  'count',
  'outcome',
] as const;

export type LogField = (typeof allowed)[number];
export type LogFields = Partial<Readonly<Record<LogField, string | number | boolean>>>;

/** Writes one line of JSON. A field that is not on the list does not compile, and is left out should it get here. */
export function log(event: string, fields: LogFields = {}): void {
  const line: Record<string, unknown> = { event };
  for (const name of allowed) if (fields[name] !== undefined) line[name] = fields[name];
  console.log(JSON.stringify(line));
}

/** A fault as a log line: what kind it was and where, not what it said, since messages can repeat input. */
export function logFault(event: string, fault: unknown, fields: LogFields = {}): void {
  const kind = fault instanceof Error ? fault.name : typeof fault;
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause.name : undefined;
  const place = fault instanceof Error ? /\n\s+at ([^\n]{1,160})/.exec(framesOf(fault))?.[1] : undefined;
  log(event, { ...fields, code: [kind, cause, place].filter((part) => part !== undefined).join(' < ') });
}

/** The stack without the message that stands at its head, which may hold lines of its own. */
function framesOf({ stack = '', message }: Error): string {
  return stack.slice(stack.indexOf(message) + message.length);
}
