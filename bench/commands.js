// What is measured: commands, what they are compared with, and in which situations.
import { appendFileSync, mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const bin = path.join(here, '..', 'dist', 'bin', 'adr.cjs')

const eachFile = work => `const fs=require('fs');for(const f of fs.readdirSync('.'))fs.${work}(f)`

/** What every command is compared with, but for parsing all Markdown, which takes its time. */
export const yardsticks = {
  start: ['-e', '0'],
  stat: ['-e', eachFile('statSync')],
  read: ['-e', eachFile('readFileSync')],
}

export const parseAll = folder => [path.join(here, 'parse-all.js'), folder]

/** Commands that read no page. */
export const light = {
  '--version': [bin, '--version'],
  '--help': [bin, '--help'],
  new: [bin, 'new', 'A title', '--dir', '.', '--dry-run'],
}

/** Commands that read the log. */
export const reading = {
  list: [bin, 'list', '.'],
  index: [bin, 'index', '--stdout', '--dir', '.'],
  report: [bin, 'report', '.'],
  check: [bin, 'check', '.'],
  graph: [bin, 'graph', '.'],
  export: [bin, 'export', '.'],
}

/** Those that the targets speak of. */
export const core = ['list', 'index', 'report', 'check']

export const overCorpus = corpus => ({ list: [bin, 'list', corpus], export: [bin, 'export', corpus] })

export function emptyCache(cache) {
  rmSync(cache, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
}

/** Appends a blank line to one page, at another time than before, and long enough ago not to be doubted. */
function changeOnePage(folder, turn) {
  const names = readdirSync(folder)
  const file = path.join(folder, names[(turn * 7) % names.length])
  appendFileSync(file, '\n')
  const then = new Date().getTime() / 1000 - 1800
  utimesSync(file, then, then)
}

/** What is done before a run; in this order, so that a cold run fills the cache for the warm one behind it. */
export const situations = {
  cold: ({ cache }) => emptyCache(cache),
  warm: () => undefined,
  'one changed': ({ folder, turn }) => changeOnePage(folder, turn),
}
