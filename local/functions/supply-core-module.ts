import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import * as coreModule from './core-module';

const moduleName = '@azure/functions-core';
const address = 'data:chest/functions-core';
const shared = Symbol.for('chest.functions-core');

/** True where something else supplies it already: an earlier call, or jest's module mapping. */
function isSupplied(): boolean {
  try {
    createRequire(join(process.cwd(), 'package.json')).resolve(moduleName);
    return true;
  } catch {
    return false;
  }
}

/** Makes this process answer `require('@azure/functions-core')`, as Azure's worker does. */
export function supplyCoreModule(): void {
  if (isSupplied()) return;
  Object.defineProperty(globalThis, shared, { value: coreModule, configurable: true });
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === moduleName
        ? { url: address, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === address
        ? {
            format: 'commonjs',
            source: `module.exports = globalThis[Symbol.for('${shared.description}')];`,
            shortCircuit: true,
          }
        : next(url, context),
  });
}
