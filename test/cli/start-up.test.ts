import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { git, repository } from '../helpers/git.ts'
import { bin, loadedBy, program } from '../helpers/program.ts'
import { project } from '../helpers/run-adr.ts'

/** Something that each library says in its code and no module of ours does. */
const marks = {
  micromark: 'codeFenced',
  rehype: 'rehype',
  yaml: 'YAMLParseError',
  toml: 'TomlError',
  handlebars: 'registerHelper',
  valibot: 'ValiError',
  undici: 'UND_ERR',
  diff: 'oldHeader',
} as const

/** Modules of Node that take longer than all of ours. */
const dear = ['child_process', 'crypto', 'http', 'internal/deps/undici/undici', 'readline', 'worker_threads']

const textOf = (file: string): string => readFileSync(file, 'utf8')

const librariesIn = (files: readonly string[]): string[] =>
  Object.entries(marks).flatMap(([name, mark]) =>
    files.some(file => textOf(file).includes(mark)) ? [name] : [],
  )

const bytesIn = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0)

const pages = { 'adr/0001-lamp.md': '# 1. Lamp\n\n## Status\n\nAccepted\n' }

describe('what a run loads', () => {
  test('every library can be told by its mark', () => {
    const chunks = readdirSync(path.dirname(bin)).map(program)
    expect(librariesIn(chunks)).toEqual(Object.keys(marks))
  })

  test.each<[string, string[], { code: number; chunks: number; kilobytes: number }]>([
    ['adr', ['--version'], { code: 0, chunks: 3, kilobytes: 4 }],
    ['adr', ['--help'], { code: 0, chunks: 4, kilobytes: 66 }],
    ['adr', [], { code: 2, chunks: 5, kilobytes: 115 }],
    ['adr', ['list', '--help'], { code: 0, chunks: 4, kilobytes: 66 }],
    ['adr', ['chek'], { code: 2, chunks: 4, kilobytes: 66 }],
    ['adr', ['check', '--formt', 'json'], { code: 2, chunks: 4, kilobytes: 66 }],
    ['adr', ['show'], { code: 2, chunks: 4, kilobytes: 66 }],
    ['adr', ['link', '1'], { code: 2, chunks: 5, kilobytes: 115 }],
    ['autocomplete', ['adr', 'ne', 'adr'], { code: 0, chunks: 4, kilobytes: 8 }],
  ])('%s %j: no library but the one for commands, few files', (name, args, { code, chunks, kilobytes }) => {
    const loaded = loadedBy(program(`${name}.cjs`), args, project(pages).root)
    expect(loaded.code).toBe(code)
    expect(librariesIn(loaded.files)).toEqual([])
    expect(loaded.builtins.filter(name => dear.includes(name))).toEqual([])
    expect(loaded.files.length).toBeLessThanOrEqual(chunks)
    expect(bytesIn(loaded.files)).toBeLessThanOrEqual(kilobytes * 1024)
  })

  test('a new record needs templates, and no reader', () => {
    const loaded = loadedBy(bin, ['new', 'Bell'], project(pages).root)
    expect(loaded.code).toBe(0)
    expect(librariesIn(loaded.files)).toEqual(['handlebars'])
    expect(loaded.files.length).toBeLessThanOrEqual(10)
  })

  test.each(['list', 'check', 'report', 'graph'])(
    '%s reads a usual log by modules of ours alone',
    command => {
      const loaded = loadedBy(bin, [command], project(pages).root)
      expect(loaded.code).toBe(0)
      expect(librariesIn(loaded.files)).toEqual([])
      expect(loaded.builtins.filter(name => dear.includes(name))).toEqual([])
    },
  )
})

test('what is loaded late is what it would be otherwise', () => {
  const { root } = project({
    'adr/0001-lamp.md': '# 1. 港の灯\n\n[^1]: note\n\nStatus: accepted\n',
    'adr/0002-bell.md': '+++\ntitle = "Bell"\n+++\n',
    'adr/0003-pier.md': '---\ntags: &all [a]\nauthors: *all\n---\n\n# 3. Pier\n',
    'adr/README.md': '<!-- adr:index -->\n<!-- /adr:index -->\n',
    'adr/templates/mine.hbs': '# {{title}}\n',
    'adr.config.yaml': 'rules: { no-status: error }\n',
  })
  repository(root)
  const words = [
    'list',
    'check',
    'index --check',
    'new Rope --template mine --dry-run',
    'graph',
    'report --format markdown',
  ]
  for (const args of words.map(each => each.split(' '))) {
    const { stderr, status } = spawnSync(process.execPath, [bin, ...args], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stderr, args.join(' ')).not.toContain('defect')
    expect(status, args.join(' ')).toBeLessThan(2)
  }
})

/** A `git` that stands before the real one in PATH and writes a line for each time it is run. */
function countedGit(root: string): { readonly searched: string; readonly count: () => number } {
  const [folder, told] = [path.join(root, 'counted'), path.join(root, 'counted', 'told')]
  const usual = process.env['PATH'] ?? ''
  mkdirSync(folder)
  const script = `#!/bin/sh\necho "$*" >> '${told}'\nPATH='${usual}' exec git "$@"\n`
  writeFileSync(path.join(folder, 'git'), script, { mode: 0o755 })
  const count = (): number => (existsSync(told) ? textOf(told).trimEnd().split('\n').length : 0)
  return { searched: `${folder}:${usual}`, count }
}

describe('processes of a new record', () => {
  const newIn = (cwd: string, searched: string) =>
    spawnSync(process.execPath, [bin, 'new', 'Bell'], {
      cwd,
      env: { PATH: searched },
      encoding: 'utf8',
    })

  test('one, whatever branches there are', () => {
    const { root } = project(pages)
    repository(root)
    git(root, 'checkout', '-q', '-b', 'lamp')
    git(root, 'mv', 'adr/0001-lamp.md', 'adr/0007-lamp.md')
    git(root, 'commit', '-q', '-m', 'lamp')
    git(root, 'checkout', '-q', 'main')
    const { searched, count } = countedGit(root)
    expect(newIn(root, searched).stdout).toBe('adr/0008-bell.md\n')
    expect(count()).toBe(1)
  })

  test('two where the branches are many', () => {
    const { root } = project(pages)
    repository(root)
    const tree = git(root, 'rev-parse', 'HEAD^{tree}').trim()
    for (let at = 0; at < 20; at++)
      git(root, 'branch', `b${at}`, git(root, 'commit-tree', tree, '-m', `${at}`).trim())
    const { searched, count } = countedGit(root)
    expect(newIn(root, searched).stdout).toBe('adr/0002-bell.md\n')
    expect(count()).toBe(2)
  })

  test('none without a repository', () => {
    const { root } = project(pages)
    const { searched, count } = countedGit(root)
    rmSync(path.join(root, '.git'), { recursive: true })
    expect(newIn(root, searched).stdout).toBe('adr/0002-bell.md\n')
    expect(count()).toBe(0)
  })
})
