// Times the commands on generated logs, each beside starting Node, reading the bytes and parsing all Markdown.
//   npm run bench                  100 and 1,000 pages, written to bench/speed.md
//   npm run bench -- --large       10,000 pages too
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate, styles } from './generate.js'

const here = path.dirname(fileURLToPath(import.meta.url))
const bin = path.join(here, '..', 'dist', 'bin', 'adr.cjs')
const runs = 5
const counts = process.argv.includes('--large') ? [100, 1_000, 10_000] : [100, 1_000]

// Written by every child at its end: its own processor time and peak memory.
const probe = `process.on('exit', () => { const u = process.resourceUsage(); require('node:fs').writeFileSync(process.env.ADR_BENCH_OUT, JSON.stringify([u.userCPUTime + u.systemCPUTime, u.maxRSS])) })`

const read =
  "const fs=require('fs'),p=require('path');for(const f of fs.readdirSync('.'))fs.readFileSync(p.join('.',f))"
const parse = `import('${new URL('../dist/read/markdown.js', import.meta.url)}').then(({parseMarkdown})=>{const fs=require('fs');for(const f of fs.readdirSync('.'))parseMarkdown(fs.readFileSync(f,'utf8'))})`

const commands = {
  'node -e 0': ['-e', '0'],
  'read the bytes': ['-e', read],
  'parse all Markdown': ['-e', parse],
  'adr --version': [bin, '--version'],
  'adr --help': [bin, '--help'],
  'adr list': [bin, 'list', '.'],
  'adr index': [bin, 'index', '--stdout', '--dir', '.'],
  'adr report': [bin, 'report', '.'],
  'adr graph': [bin, 'graph', '.'],
  'adr check': [bin, 'check', '.'],
  'adr export': [bin, 'export', '.'],
  'adr new': [bin, 'new', 'A title', '--dir', '.', '--dry-run'],
}

function once(args, cwd, out, hook) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const start = performance.now()
  spawnSync(process.execPath, ['--require', hook, ...args], {
    cwd,
    env: { ...env, ADR_BENCH_OUT: out },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const wall = performance.now() - start
  const [cpu, memory] = JSON.parse(spawnSync('cat', [out], { encoding: 'utf8' }).stdout)
  return { wall, cpu: cpu / 1000, memory: memory / 1024 }
}

const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]

function measure(folder, scratch) {
  const out = path.join(scratch, 'usage.json')
  const hook = path.join(scratch, 'probe.cjs')
  writeFileSync(hook, probe)
  const samples = Object.fromEntries(Object.keys(commands).map(name => [name, []]))
  // The commands take turns, so that a slow spell of the machine falls on all of them.
  for (let run = 0; run < runs; run++)
    for (const [name, args] of Object.entries(commands)) samples[name].push(once(args, folder, out, hook))
  return Object.fromEntries(
    Object.entries(samples).map(([name, list]) => [
      name,
      {
        wall: median(list.map(s => s.wall)),
        cpu: median(list.map(s => s.cpu)),
        memory: median(list.map(s => s.memory)),
      },
    ]),
  )
}

function rows(result) {
  const base = name => result[name].cpu
  return Object.entries(result).map(
    ([name, { wall, cpu, memory }]) =>
      `| \`${name}\` | ${wall.toFixed(0)} | ${cpu.toFixed(0)} | ${memory.toFixed(0)} | ${(cpu / base('node -e 0')).toFixed(1)} | ${(cpu / base('read the bytes')).toFixed(1)} | ${(cpu / base('parse all Markdown')).toFixed(2)} |`,
  )
}

const head =
  '| Command | Wall ms | CPU ms | Peak MB | × start | × read | × parse |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |'
const scratch = mkdtempSync(path.join(os.tmpdir(), 'adr-bench-'))
const parts = []
try {
  for (const count of counts)
    for (const style of styles) {
      const folder = path.join(scratch, `${style}-${count}`)
      const bytes = generate(folder, style, count)
      console.error(`${style}, ${count} pages …`)
      parts.push(
        `## ${style}, ${count} pages, ${(bytes / 1e6).toFixed(1)} MB\n\n${head}\n${rows(measure(folder, scratch)).join('\n')}`,
      )
      rmSync(folder, { recursive: true })
    }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
const intro = `Made by \`npm run bench\` on Node ${process.version}, ${os.cpus().length} cores. Medians of ${runs} runs taken in turn; ratios are of processor time within one run: to starting Node, to reading the same bytes, and to parsing all of their Markdown.`
const text = ['# Speed', intro, ...parts].join('\n\n')
writeFileSync(path.join(here, 'speed.md'), `${text}\n`)
console.log(text)
