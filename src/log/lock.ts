import { readFileSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../model/user-error.ts'
import { createFile } from './create-file.ts'

const lockName = '.adr-lock'
const attempts = 600
const pause = 50

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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
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
  process.once('exit', release)
  try {
    return await run()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}
