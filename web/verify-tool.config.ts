import { createHash } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** The page around the script. Its policy names this very script and style, and allows nothing that leads out. */
function inOnePage(script: string, style: string): string {
  const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${sha256(script)}`,
    `style-src ${sha256(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>关爱台账</title>
<style>${style}</style>
</head>
<body><script>${script}</script></body>
</html>
`;
}

/** Puts what was built into one file that is all there is. */
function onePage(fileName: string): Plugin {
  return {
    name: 'one-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      let [script, style] = ['', ''];
      for (const [name, made] of Object.entries(bundle)) {
        if (made.type === 'chunk') script += made.code;
        else if (name.endsWith('.css')) style += String(made.source);
        delete bundle[name];
      }
      const inside = script.replaceAll('</script', '<\\/script');
      this.emitFile({ type: 'asset', fileName, source: inOnePage(inside, style) });
    },
  };
}

/** Builds the verifier that is saved and opened without the site, beside the site and after it. */
export default defineConfig({
  plugins: [svelte({ configFile: false }), onePage('verify-tool.html')],
  build: {
    outDir: 'build',
    emptyOutDir: false,
    copyPublicDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: 'src/lib/verify/tool/tool.ts',
      output: { format: 'iife', entryFileNames: 'tool.js' },
    },
  },
});
