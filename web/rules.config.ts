import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Compiles the page of the rules for the build, which writes it out in each language. */
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  build: {
    ssr: 'src/lib/rules/render.ts',
    ssrEmitAssets: true,
    outDir: '.svelte-kit/rules',
    copyPublicDir: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { entryFileNames: 'rules.js', assetFileNames: 'rules.[ext]' },
    },
  },
});
