import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The tabs as Teams frames them: hashed files under relative addresses, and no script in the page itself, so that the
 * content security policy can forbid inline script altogether.
 */
export default defineConfig({
  root: folder('.'),
  base: './',
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: folder('../dist/tabs'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'assets.json',
    // A small file inlined as data: would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
});
