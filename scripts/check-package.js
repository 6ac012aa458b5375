// Packs the package, installs it in an empty folder and uses it there as a stranger would.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'adr-package-'))
const run = (command, args, cwd = scratch) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
const demand = (truth, sentence) => {
  if (!truth) throw new Error(sentence)
  console.log(`ok  ${sentence}`)
}

const consumer = `import { buildGraph, readPages, type Page } from 'adr-toolkit'
const pages: Page[] = readPages([{ path: '0001-x.md', bytes: new TextEncoder().encode('# 1. X') }], { vocabulary: { status: {}, fields: {} }, trackers: [] })
console.log(buildGraph(pages).records.length)
`

try {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], process.cwd()),
  )
  const tarball = path.join(scratch, packed.filename)
  demand(
    packed.files.some(file => file.path === 'templates/records/madr.hbs'),
    'the package holds the templates',
  )
  demand(
    packed.files.some(file => file.path === 'schema/export.v1.schema.json'),
    'the package holds the schemas',
  )
  demand(
    !packed.files.some(file => /^(?:test|src|bench|adr)\//.test(file.path)),
    'the package holds no sources and tests',
  )
  run('npx', ['--no', 'publint', 'run', '--strict'], process.cwd())
  demand(true, 'publint finds nothing')
  run(
    'npx',
    [
      '--no',
      'attw',
      tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './schema/config.schema.json',
      './schema/export.v1.schema.json',
    ],
    process.cwd(),
  )
  demand(true, 'the types are right for every importer')
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const scripted = Object.entries(lock.packages).filter(
    ([name, each]) => name !== '' && each.dev !== true && each.hasInstallScript === true,
  )
  demand(
    Object.keys(lock.packages).length > 50 && scripted.length === 0,
    'no runtime dependency has an install script',
  )

  writeFileSync(
    path.join(scratch, 'package.json'),
    '{ "name": "stranger", "private": true, "type": "module" }',
  )
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', tarball])
  demand(
    run('npx', ['--no', '--', 'adr', '--version']).trim() ===
      JSON.parse(readFileSync('package.json', 'utf8')).version,
    'npx adr --version',
  )
  run('npx', ['--no', '--', 'adr', 'init'])
  run('npx', [
    '--no',
    'adr-toolkit',
    'new',
    'Use',
    'the',
    'tide',
    '--template',
    'madr',
    '--status',
    'accepted',
  ])
  demand(
    readdirSync(path.join(scratch, 'adr')).length === 2,
    'npx adr init and npx adr-toolkit new write two records',
  )
  demand(run('npx', ['--no', '--', 'adr', 'list']).includes('Use the tide'), 'npx adr list reads them')
  demand(run('npx', ['--no', '--', 'adr', 'check']).includes('2 pages'), 'npx adr check looks at them')
  writeFileSync(path.join(scratch, 'use.ts'), consumer)
  const tsc = path.resolve('node_modules/typescript/bin/tsc')
  execFileSync(
    process.execPath,
    [
      tsc,
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--module',
      'nodenext',
      '--target',
      'es2023',

      'use.ts',
    ],
    { cwd: scratch, stdio: 'inherit' },
  )
  demand(existsSync(path.join(scratch, 'use.ts')), 'the exported types compile in a strict project')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
