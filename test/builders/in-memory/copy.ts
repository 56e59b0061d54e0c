/**
 * What a store gives out and takes in: a deep copy as JSON would carry it (absent for undefined), frozen, so that a use
 * case which changes a value in place is caught at once.
 */
export function copyOf<Value>(value: Value): Value {
  return frozen(JSON.parse(JSON.stringify(value)) as Value);
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
