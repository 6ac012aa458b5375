import { defineConfig } from 'rolldown'
import { stampBuildId } from './scripts/build-id.js'
import { compileTemplates } from './scripts/compile-templates.js'
import { lazyModules } from './scripts/lazy-modules.js'

// What only some runs use, however many modules import it. Some modules of Node take longer than all of ours.
const late = lazyModules([
  'src/checks/registry.ts',
  'src/checks/run-checks.ts',
  'src/config/load-config.ts',
  'src/graph/build-graph.ts',
  'src/cli/base-log.ts',
  'src/cli/baseline.ts',
  'src/cli/changed-pages.ts',
  'src/cli/issue-facts.ts',
  'src/cli/read-log.ts',
  'src/cli/read-together.ts',
  'src/cli/results.ts',
  'src/log/cache/cache-folder.ts',
  'src/log/journal.ts',
  'src/read/markdown/full-parser.ts',
  'src/read/dialect.ts',
  'src/read/read-page.ts',
  'src/read/toml.ts',
  'src/read/yaml.ts',
  'src/cli/list-records.ts',
  'src/render/compiled-templates.ts',
  'src/render/export-document.ts',
  'src/render/graph-data.ts',
  'src/render/graph-document.ts',
  'src/render/index-document.ts',
  'src/render/list-document.ts',
  'src/render/render-compiled.ts',
  'src/render/reporters/registry.ts',
  'src/render/report-data.ts',
  'src/render/report-document.ts',
  'src/render/string-width.ts',
  'src/render/templates.ts',
  'src/render/unified-diff.ts',
  'src/trackers/snapshot.ts',
  'node:child_process',
  'node:crypto',
  'node:os',
  'node:timers/promises',
  'node:tty',
  'node:worker_threads',
])

// Many small files take longer to find than few larger ones to read. What comes first takes along what it uses, so the
// order is that of the layers.
const groups = [
  {
    name: 'base',
    test: /rolldown\/runtime|lazy:node:tty|src\/cli\/(?:compile-cache|version)\.ts|src\/log\/(?:error-code|write-stream)\.ts|package\.json/,
  },
  {
    name: 'main',
    test: /src\/cli\/(?:command|main|process-io|session)\.ts/,
  },
  {
    name: 'log',
    test: /lazy:(?!.*(?:base-log|baseline|changed-pages|issue-facts|list-records|-document|-data|reporters))|node_modules\/leven|src\/(?:git|model|render\/escape|log\/(?!answer-cache|cache|journal)|cli\/(?:adr-tools\/(?:adr-folder|detect)|in-log|load-log|log-folder|open-editor|print-plan|render-foreign|stated-date|taken-names|workplace)\.ts)/,
  },
  {
    name: 'kept',
    test: /src\/(?:cli\/(?:look-at-pages|page-reader|read-log|read-share|results)|log\/cache\/|read\/(?:file-name|settle-readings|stored\/))/,
  },
  { name: 'read', test: /src\/read\/(?!dialect|read-page\.|markdown\/full-parser|toml|yaml)/ },
]

const programs = ['adr', 'autocomplete']

// The command line as few CommonJS files: on a start-up path, unbundled modules cost more than all work.
export default defineConfig({
  input: {
    adr: 'src/bin.ts',
    autocomplete: 'src/autocomplete.ts',
    'read-worker': 'src/cli/read-worker.ts',
    'template-worker': 'src/cli/template-worker.ts',
    ...late.entries,
  },
  plugins: [compileTemplates, stampBuildId, late.plugin],
  platform: 'node',
  output: {
    dir: 'dist/bin',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunk-[name]-[hash].cjs',
    codeSplitting: { groups: groups.map((group, at) => ({ ...group, priority: groups.length - at })) },
    banner: chunk => (programs.includes(chunk.name) && chunk.isEntry ? '#!/usr/bin/env node' : ''),
    minify: true,
    keepNames: true,
  },
})
