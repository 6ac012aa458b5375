import { readFileSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../model/user-error.ts'
import { createFile } from './create-file.ts'
import { isAlive } from './process.ts'

const lockName = '.adr-lock'
const attempts = 1200
const pause = 25

interface Holder {
  readonly pid: number
  readonly host: string
}

function holderOf(file: string): Holder | undefined {
  try {
    const [pid, host] = readFileSync(file, 'utf8').split('\n')
    return pid === undefined || host === undefined ? undefined : { pid: Number(pid), host }
  } catch {
    return undefined
  }
}

/** Takes away the lock of a process of this machine that has died. */
function clearDead(file: string): void {
  const before = statSync(file, { throwIfNoEntry: false })
  const holder = holderOf(file)
  if (before === undefined || holder === undefined || holder.host !== hostname() || isAlive(holder.pid))
    return
  if (statSync(file, { throwIfNoEntry: false })?.ino === before.ino) rmSync(file, { force: true })
}

// The lock appears with its holder in it or not at all, so that none is left that nobody can be asked about.
const take = (file: string): boolean => createFile(file, `${process.pid}\n${hostname()}\n`)

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Releases when the process is told to end, and ends it as it would have. */
function onEnd(release: () => void): () => void {
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const handler = (): void => {
      release()
      process.exit(code)
    }
    process.once(signal, handler)
    return () => process.removeListener(signal, handler)
  })
  process.once('exit', release)
  return () => {
    process.removeListener('exit', release)
    for (const remove of handlers) remove()
  }
}

/** Runs a task while no other process changes the log in `folder`. Throws UserError when it stays locked. */
export async function withLock<T>(folder: string, run: () => T | Promise<T>): Promise<T> {
  const file = path.join(folder, lockName)
  for (let attempt = 0; !take(file); attempt++) {
    if (attempt >= attempts)
      throw new UserError(
        `The log is locked by another run (\`${file}\`).`,
        'Wait for it to end; remove the file if no run is left.',
      )
    clearDead(file)
    await sleep(pause)
  }
  const release = (): void => rmSync(file, { force: true })
  const forget = onEnd(release)
  try {
    return await run()
  } finally {
    forget()
    release()
  }
}
