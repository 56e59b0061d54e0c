import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// vite reads this one file through its default export; nothing of ours imports it.
export default defineConfig({
  root: folder('.'),
  plugins: [react()],
  resolve: {
    alias: {
      // The package calls itself free of side effects, so bundling its modules would drop the elements that register
      // themselves, tables among them.
      adaptivecards: folder('../../../node_modules/adaptivecards/dist/adaptivecards.js'),
    },
  },
  build: {
    outDir: folder('../../../dist/teams-page'),
    emptyOutDir: true,
    // The page never leaves this computer, so one larger file costs nothing.
    chunkSizeWarningLimit: 2_000,
  },
});
