import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// vite reads this one file through its default export; nothing of ours imports it.
export default defineConfig({
  root: folder('.'),
  plugins: [react()],
  build: {
    outDir: folder('../../../dist/teams-page'),
    emptyOutDir: true,
    // The page never leaves this computer, so one larger file costs nothing.
    chunkSizeWarningLimit: 2_000,
  },
});
