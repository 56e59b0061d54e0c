import { registerHooks } from 'node:module';
import * as coreModule from './core-module';

const moduleName = '@azure/functions-core';
const address = 'data:chest/functions-core';
const shared = Symbol.for('chest.functions-core');

let isSupplied = false;

/**
 * Makes this process answer `require('@azure/functions-core')`, as Azure's worker does. Under jest a module mapping
 * does the same, and this call changes nothing there.
 */
export function supplyCoreModule(): void {
  if (isSupplied) return;
  isSupplied = true;
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
