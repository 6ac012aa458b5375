// Scores the reader against corpora of hand-labelled records.
//   node bench/accuracy.js            prints the tables
//   node bench/accuracy.js --write    writes bench/accuracy.md and bench/accuracy-floor.json
//   node bench/accuracy.js --floor    exit status 1 if a field is below its floor
// The corpora are folders in ADR_CORPORA, else in a folder beside this project; each holds gold.jsonl, one the scorer.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(process.env.ADR_CORPORA ?? path.join(here, '..', '..', 'shared'))
const floorFile = path.join(here, 'accuracy-floor.json')
const scorer = path.join(root, 'corpus', 'score.mjs')

/** Each folder, and what it holds. */
const corpora = {
  corpus: '27 public logs, which the reader was made with',
  'corpus-2': '40 other public logs, labelled after it was made',
  'corpus-busy': 'two busy public logs, full of partial supersession, notes and amendments',
}

function measure(name) {
  const folder = path.join(root, name)
  const reader = [
    process.execPath,
    path.join(here, '..', 'dist', 'bin', 'adr.cjs'),
    'export',
    '--format',
    'json',
  ]
  const from = ['--root', folder, '--gold', path.join(folder, 'gold.jsonl')]
  const run = spawnSync(process.execPath, [scorer, '--json', ...from, '--', ...reader], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0) throw new Error(`The scorer failed on ${name}:\n${run.stderr}`)
  const result = JSON.parse(run.stdout)
  if (Object.keys(result.fields).length === 0) throw new Error(`The scorer saw no field of ${name}.`)
  return { name, ...result }
}

const percent = value => `${(value * 100).toFixed(1)} %`

function table({ name, mean, crashed, fields }) {
  const rows = Object.entries(fields).map(
    ([field, { score, labelled }]) => `| ${field} | ${percent(score)} | ${labelled} |`,
  )
  return [
    `## ${corpora[name].charAt(0).toUpperCase()}${corpora[name].slice(1)}`,
    ['| Field | Score | Labelled pages |', '| --- | ---: | ---: |', ...rows].join('\n'),
    `Mean over the fields: ${percent(mean)}. Logs that gave no output: ${crashed}.`,
  ].join('\n\n')
}

const intro = `# Accuracy of the reader

Made by \`npm run accuracy -- --write\`: what \`adr export\` reads from pages of public logs, against labels made by hand. A list
counts by F1, all else by equality. \`partial\` counts the relations of a part, wherever they stand. No page of the corpora is
part of this project. Labels that the reader is held against although its makers think them wrong stay in the figures.`

const document = results => `${[intro, ...results.map(table)].join('\n\n')}\n`

function belowFloor(results) {
  const floors = JSON.parse(readFileSync(floorFile, 'utf8'))
  const low = results.flatMap(({ name, fields }) =>
    Object.entries(floors[name] ?? {})
      .filter(([field, least]) => (fields[field]?.score ?? 0) < least)
      .map(
        ([field, least]) =>
          `${name}, ${field}: ${percent(fields[field]?.score ?? 0)}, expected ${percent(least)} at least`,
      ),
  )
  const missing = results
    .filter(({ name }) => Object.keys(floors[name] ?? {}).length === 0)
    .map(({ name }) => `${name} has no floors.`)
  const silent = results
    .filter(({ crashed }) => crashed > 0)
    .map(({ name, crashed }) => `${name}: ${crashed} logs gave no output.`)
  const faults = [...low, ...missing, ...silent]
  for (const fault of faults) console.error(fault)
  return faults.length > 0
}

const found = Object.keys(corpora).filter(name => existsSync(path.join(root, name, 'gold.jsonl')))
if (!existsSync(scorer) || found.length === 0) {
  console.log('No corpus here: the accuracy of the reader is not measured. Set ADR_CORPORA to measure it.')
} else {
  const results = found.map(measure)
  console.log(document(results).trim())
  if (process.argv.includes('--write')) {
    writeFileSync(path.join(here, 'accuracy.md'), document(results))
    const floorsOf = fields =>
      Object.fromEntries(Object.entries(fields).map(([field, { score }]) => [field, score]))
    const floors = Object.fromEntries(results.map(({ name, fields }) => [name, floorsOf(fields)]))
    writeFileSync(floorFile, `${JSON.stringify(floors, null, 2)}\n`)
  }
  if (process.argv.includes('--floor') && belowFloor(results)) process.exitCode = 1
}
