// Scores the reader against a corpus of hand-labelled records.
//   node bench/accuracy.js            prints the table
//   node bench/accuracy.js --write    writes bench/accuracy.md and raises bench/accuracy-floor.json
//   node bench/accuracy.js --floor    exit status 1 where a field is below the floor
// The corpus is the folder in ADR_CORPUS, else one beside this project; it holds gold.jsonl and score.mjs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const corpus = path.resolve(process.env.ADR_CORPUS ?? path.join(here, '..', '..', 'shared', 'corpus'))
const floorFile = path.join(here, 'accuracy-floor.json')
const score = path.join(corpus, 'score.mjs')

function measure() {
  const reader = [
    process.execPath,
    path.join(here, '..', 'dist', 'bin', 'adr.cjs'),
    'export',
    '--format',
    'json',
  ]
  const run = spawnSync(process.execPath, [score, '--json', '--', ...reader], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0) throw new Error(`The scorer failed:\n${run.stderr}`)
  const result = JSON.parse(run.stdout)
  if (Object.keys(result.fields).length === 0) throw new Error('The scorer saw no field.')
  return result
}

const percent = value => `${(value * 100).toFixed(1)} %`

function table({ mean, crashed, fields }) {
  const rows = Object.entries(fields).map(
    ([field, { score: right, labelled }]) => `| ${field} | ${percent(right)} | ${labelled} |`,
  )
  return [
    '# Accuracy of the reader',
    'Made by `npm run accuracy -- --write`: what `adr export` reads from pages of 27 public logs, against labels made by hand. A list counts by F1, all else by equality. No page of the corpus is part of this project.',
    ['| Field | Score | Labelled pages |', '| --- | ---: | ---: |', ...rows].join('\n'),
    `Mean over the fields: ${percent(mean)}. Logs that gave no output: ${crashed}.`,
    '',
  ].join('\n\n')
}

function belowFloor({ fields, crashed }) {
  const floor = JSON.parse(readFileSync(floorFile, 'utf8'))
  const low = Object.entries(floor).filter(([field, least]) => (fields[field]?.score ?? 0) < least)
  for (const [field, least] of low)
    console.error(`${field}: ${percent(fields[field]?.score ?? 0)}, expected ${percent(least)} at least`)
  if (crashed > 0) console.error(`${crashed} logs gave no output.`)
  return low.length > 0 || crashed > 0 || Object.keys(floor).length === 0
}

if (!existsSync(score)) {
  console.log('No corpus here: the accuracy of the reader is not measured. Set ADR_CORPUS to measure it.')
} else {
  const result = measure()
  console.log(table(result).trim())
  if (process.argv.includes('--write')) {
    writeFileSync(path.join(here, 'accuracy.md'), `${table(result).trim()}\n`)
    const floor = Object.fromEntries(
      Object.entries(result.fields).map(([field, { score: right }]) => [field, right]),
    )
    writeFileSync(floorFile, `${JSON.stringify(floor, null, 2)}\n`)
  }
  if (process.argv.includes('--floor') && belowFloor(result)) process.exitCode = 1
}
