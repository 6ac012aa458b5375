import { defineConfig } from 'rolldown'

// The command line as few CommonJS files: on a start-up path, unbundled modules cost more than all work.
export default defineConfig({
  input: {
    adr: 'src/bin.ts',
    autocomplete: 'src/autocomplete.ts',
    'template-worker': 'src/cli/template-worker.ts',
  },
  platform: 'node',
  output: {
    dir: 'dist/bin',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunk-[name]-[hash].cjs',
    banner: chunk => (chunk.isEntry && chunk.name !== 'template-worker' ? '#!/usr/bin/env node' : ''),
    minify: true,
    keepNames: true,
  },
})
