/** True when storage answered with this HTTP status. Known by name, since the class would load all of Azure's client. */
export function hasStatus(fault: unknown, ...statuses: readonly number[]): boolean {
  const isAnswer = fault instanceof Error && fault.name === 'RestError';
  if (!isAnswer || !('statusCode' in fault) || typeof fault.statusCode !== 'number') return false;
  return statuses.includes(fault.statusCode);
}
