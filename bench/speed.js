// Times the commands on generated logs, each beside starting Node, reading the bytes and parsing all Markdown.
//   npm run bench                        100, 1,000 and 10,000 pages of each style, written to bench/speed.md
//   npm run bench -- --large             100,000 pages too, and shapes that are hard on graphs
//   npm run bench -- --only=100,madr     only these counts and styles, printed and not written
// Real pages are measured where there is a folder of them: ADR_CORPUS, else the one beside this project.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { core, emptyCache, light, overCorpus, parseAll, reading, situations, yardsticks } from './commands.js'
import { generate } from './generate.js'
import { runner, summary } from './measure.js'
import { targetTable } from './targets.js'

const here = path.dirname(fileURLToPath(import.meta.url))
const corpus = path.resolve(process.env.ADR_CORPUS ?? path.join(here, '..', '..', 'shared', 'corpus'))
const styles = ['nygard', 'madr', 'wiki']
const only = process.argv
  .find(word => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')

const runsAt = count => (count >= 100_000 ? 1 : count > 100 ? 5 : 11)
const isWanted = (shape, count) =>
  only === undefined || (only.includes(String(count)) && only.some(word => word === shape))

function plan() {
  const usual = [100, 1_000, 10_000].flatMap(count => styles.map(shape => ({ shape, count })))
  const large = ['nygard', 'chain', 'one-issue'].map(shape => ({ shape, count: 100_000 }))
  return [...usual, ...(process.argv.includes('--large') ? large : [])].filter(({ shape, count }) =>
    isWanted(shape, count),
  )
}

/** What takes little, and what others are compared with: measured twice in each turn. */
const quick = Object.entries({ ...yardsticks, ...light }).map(([name, args]) => ({
  name,
  args,
  prepare: () => undefined,
}))

/** Every command in every situation that it knows, by name; of the largest logs, those that targets speak of. */
const jobsAt = count => [
  ...quick,
  ...Object.entries(reading)
    .filter(([name]) => count < 100_000 || core.includes(name))
    .flatMap(([name, args]) =>
      Object.entries(situations).map(([situation, prepare]) => ({
        name: `${name}, ${situation}`,
        args,
        prepare,
      })),
    ),
  ...quick,
]

/** The jobs take turns, so that a slow spell of the machine falls on all of them. */
function measureJobs(run, folder, cache, count) {
  const jobs = jobsAt(count)
  const samples = Object.fromEntries(jobs.map(({ name }) => [name, []]))
  for (let turn = 0; turn < runsAt(count); turn++)
    for (const { name, args, prepare } of jobs) {
      prepare({ folder, cache, turn })
      samples[name].push(run(args, folder))
    }
  return Object.fromEntries(Object.entries(samples).map(([name, list]) => [name, summary(list)]))
}

function measureSet(scratch, { shape, count }, before) {
  const folder = path.join(scratch, `${shape}-${count}`, 'adr')
  const cache = path.join(scratch, 'cache')
  const bytes = generate(folder, shape, count).reduce((sum, size) => sum + size, 0)
  const run = runner(scratch, cache)
  const { start, stat, read, ...commands } = measureJobs(run, folder, cache, count)
  const small = before.find(set => set.shape === 'nygard' && set.count === 10_000)
  const parse = count < 100_000 || small === undefined ? run(parseAll(folder), here) : tenfold(small.parse)
  rmSync(path.dirname(folder), { recursive: true })
  return {
    title: `${shape}, ${count} pages, ${(bytes / 1e6).toFixed(1)} MB`,
    shape,
    count,
    start,
    stat,
    read,
    parse,
    commands,
  }
}

const tenfold = ({ wall, cpu, memory }) => ({ wall: wall * 10, cpu: cpu * 10, memory, extrapolated: true })

function measureCorpus(scratch) {
  const cache = path.join(scratch, 'cache')
  const folder = path.join(scratch, 'real')
  mkdirSync(folder, { recursive: true })
  const run = runner(scratch, cache)
  const cold = args => {
    emptyCache(cache)
    return run(args, folder)
  }
  const commands = Object.entries(overCorpus(corpus)).map(([name, args]) => [
    `${name}, cold`,
    summary([cold(args), cold(args), cold(args)]),
  ])
  const start = summary([1, 2, 3].map(() => run(yardsticks.start, folder)))
  return {
    title: 'real pages',
    shape: 'real pages',
    start,
    parse: run(parseAll(corpus), here),
    commands: Object.fromEntries(commands),
  }
}

function row(name, { wall, cpu, memory }, { start, read, parse }) {
  const ratios = [wall / start.wall, cpu / start.cpu, ...(read === undefined ? [] : [wall / read.wall])].map(
    ratio => ratio.toFixed(1),
  )
  const cells = [
    name,
    ...[wall, cpu, memory].map(value => value.toFixed(0)),
    ...ratios,
    ...(read === undefined ? ['–'] : []),
    (wall / parse.wall).toFixed(3),
  ]
  return `| ${cells.join(' | ')} |`
}

function table(set) {
  const { title, start, stat, read, parse, commands } = set
  const rows = [
    ['`node -e 0`', start],
    ['stat the files', stat],
    ['read the bytes', read],
    [`parse all Markdown${parse.extrapolated === true ? ' (ten times that of 10,000)' : ''}`, parse],
    ...Object.entries(commands).map(([name, figures]) => [
      `\`adr ${name.split(',')[0]}\`${name.slice(name.split(',')[0].length)}`,
      figures,
    ]),
  ].filter(([, figures]) => figures !== undefined)
  const head =
    '| Command | Wall ms | CPU ms | Peak MB | × start | × start, CPU | × read | × parse |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
  return `## ${title}\n\n${head}\n${rows.map(([name, figures]) => row(name, figures, set)).join('\n')}`
}

const scratch = mkdtempSync(path.join(os.tmpdir(), 'adr-bench-'))
const sets = []
try {
  for (const item of plan()) {
    console.error(`${item.shape}, ${item.count} pages …`)
    sets.push(measureSet(scratch, item, sets))
  }
  if (existsSync(corpus) && (only === undefined || only.includes('real'))) {
    console.error('real pages …')
    sets.push(measureCorpus(scratch))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

const intro = `Made by \`npm run bench\` on Node ${process.version}, ${os.cpus().length} cores. Medians of runs taken in turn (11 at 100 pages, else 5; 3 over real pages; 1 at 100,000 pages and of parsing all Markdown; twice as many of what takes little). Ratios are of wall time within one run unless they say CPU. *Cold*: the cache is empty; *warm*: it is filled; *one changed*: one page differs from what it holds. Where a target speaks of several commands and styles, the worst of them counts.`
const text = ['# Speed', intro, '## Targets', targetTable(sets), ...sets.map(table)].join('\n\n')
if (only === undefined) writeFileSync(path.join(here, 'speed.md'), `${text}\n`)
console.log(text)
