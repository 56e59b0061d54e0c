const localPart = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~\\-]+$/;
// Letters of every script: what people type as «例え.jp» is a host name as well.
const hostPart = /^[\p{L}\p{M}\p{N}]+(?:-{1,2}[\p{L}\p{M}\p{N}]+)*$/u;
const lastPart = /^(?:[\p{L}\p{M}]{2,63}|xn--(?:[a-z0-9]+-)*[a-z0-9]+)$/iu;

/** True for a name of two parts or more that a machine on the internet may have. */
export function isHostName(text: string): boolean {
  const parts = text.split('.');
  if (text.length > 253 || parts.length < 2 || !lastPart.test(parts.at(-1) ?? '')) return false;
  return parts.every((part) => part.length <= 63 && hostPart.test(part));
}

/** An address that mail can be sent to, by the rules that GOV.UK Notify sends under. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  if (at < 1 || text.length > 320 || text.includes('..')) return false;
  if (!localPart.test(local) || local.startsWith('.') || local.endsWith('.')) return false;
  return isHostName(text.slice(at + 1));
}

/** The form under which addresses are compared. */
export function sameAddress(left: string | undefined, right: string | undefined): boolean {
  return (
    left !== undefined && right !== undefined && left.trim().toLowerCase() === right.trim().toLowerCase()
  );
}
