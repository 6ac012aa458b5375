// Runs a command as a process of its own and tells its wall and processor time and its peak memory.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Every child writes its own account when it ends.
const account = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); require('fs').writeFileSync(process.env.ADR_BENCH_OUT, JSON.stringify([userCPUTime + systemCPUTime, maxRSS])) })`

export const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]

/** A way to run Node on arguments in a folder, with a cache of its own. */
export function runner(scratch, cache) {
  const out = path.join(scratch, 'usage.json')
  const hook = path.join(scratch, 'account.cjs')
  writeFileSync(hook, account)
  // A bundle of certificates is loaded at every start of Node; it has nothing to do with us.
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env
  const env = { ...rest, ADR_CACHE_DIR: cache, ADR_BENCH_OUT: out }
  return (args, cwd) => {
    writeFileSync(out, 'null')
    const start = performance.now()
    const { status } = spawnSync(process.execPath, ['--require', hook, ...args], {
      cwd,
      env,
      stdio: 'ignore',
    })
    const wall = performance.now() - start
    const usage = JSON.parse(readFileSync(out, 'utf8'))
    if (usage === null || status === null || status > 1)
      throw new Error(`\`node ${args.join(' ')}\` ended with status ${status}.`)
    return { wall, cpu: usage[0] / 1000, memory: usage[1] / 1024 }
  }
}

/** Medians over samples. */
export const summary = samples => ({
  wall: median(samples.map(({ wall }) => wall)),
  cpu: median(samples.map(({ cpu }) => cpu)),
  memory: median(samples.map(({ memory }) => memory)),
})
