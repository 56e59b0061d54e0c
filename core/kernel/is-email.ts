/** An address that mail can be sent to: one @, a dot after it, no white space, at most 254 characters (RFC 5321). */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(text);
}

/** The form under which addresses are compared. */
export function sameAddress(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && left.trim().toLowerCase() === right.trim().toLowerCase();
}
