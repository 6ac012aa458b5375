// The layers of ARCHITECTURE.md as rules. Read a rule's comment when you trip it.
const only = (name, folder, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [`^src/${folder}/`, ...allowed.map(each => `^src/${each}/`)] },
})

export default {
  forbidden: [
    only(
      'model-knows-nothing',
      'model',
      [],
      'The model is types and total functions. What needs another layer belongs to that layer.',
    ),
    only(
      'read-knows-the-model',
      'read',
      ['model'],
      'Reading turns one page into one record. What needs other pages is graph or checks.',
    ),
    only(
      'graph-knows-the-model',
      'graph',
      ['model'],
      'The graph resolves what records say. It reads no page and renders nothing.',
    ),
    only(
      'edit-knows-the-reader',
      'edit',
      ['model', 'read'],
      'An edit is text in, edits out; what it must know of other pages is handed in.',
    ),
    only(
      'trackers-know-the-model',
      'trackers',
      ['model'],
      'A tracker answers for keys; which records cite them is not its business.',
    ),
    only(
      'git-knows-the-model',
      'git',
      ['model'],
      'Git is asked for names and texts; what they mean is not its business.',
    ),
    only(
      'checks-know-the-graph',
      'checks',
      ['model', 'graph'],
      'A check looks at pages and graph. What it needs from a page, the reader puts into the record.',
    ),
    only('naming-knows-the-model', 'naming', ['model'], 'Names are made of names; nothing is read for them.'),
    only(
      'config-knows-the-model',
      'config',
      ['model'],
      'Configuration is data: text in, Config out. Rule ids are handed in by the command line.',
    ),
    only(
      'render-is-the-last-pure-layer',
      'render',
      ['model', 'graph', 'checks'],
      'A document is made from records, graph and findings. Printing is the command line’s work.',
    ),
    only(
      'log-knows-the-model',
      'log',
      ['model'],
      'The log reads and writes files. What they mean is not its business.',
    ),
    {
      name: 'only-the-log-touches-files',
      comment:
        'Ask src/log for what you need from the file system, so that limits, links and atomic writes stand in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/log/' },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'pure-layers-stay-pure',
      comment:
        'Model, read, edit, graph, checks, naming, config and render are functions from values to values: no Node module belongs there.',
      severity: 'error',
      from: { path: '^src/(model|read|edit|graph|checks|naming|config|render)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-calls-the-command-line',
      comment:
        'The command line composes the rest; a part of it that others need belongs into a layer below.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|bin\\.ts|autocomplete\\.ts)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'Nothing leads to this module: delete it, or use it. (Declarations of a package’s types are led to by nothing.)',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '\\.d\\.ts$',
          '^src/index\\.ts$',
          '^src/bin\\.ts$',
          '^src/autocomplete\\.ts$',
          '^src/cli/template-worker\\.ts$',
          '\\.d\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'no-test-code',
      comment: 'Tests and scripts lean on the source, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
    combinedDependencies: false,
  },
}
