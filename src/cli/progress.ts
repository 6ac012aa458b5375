import { once } from '../model/once.ts'
import type { Io } from './io.ts'
import type { GlobalOptions } from './session.ts'

/** How long nothing is said, and how long a line stays as it is; milliseconds. */
const patience = 500
const pause = 100

/** Of so many items and more, the clock is looked at for one in `stride`. */
const many = 1_000
const stride = 64

/**
 * Says what is being done and, of several items, how many are; to be called before each of them. Nothing can call back into
 * work that does not wait, so that the line moves only here; a call costs next to nothing.
 */
export type Step = (what: string, done?: number, total?: number) => void

/** A line on the terminal that tells what is under way where that takes long. */
export interface Progress {
  readonly step: Step
  /** Takes the line away; to be called before anything is printed, also where the work failed. May be called again. */
  readonly done: () => void
}

const isPassedOver = (done = 0, total = 0): boolean => total >= many && done % stride !== 0

function lineOf(what: string, done: number | undefined, total: number | undefined): string {
  if (done === undefined) return `${what} …`
  return total === undefined ? `${what}: ${done}` : `${what}: ${done} of ${total}`
}

/** One column is left free, so that no terminal begins another line; some terminals say that they have none. */
const cut = (line: string, columns = 0): string => line.slice(0, (columns === 0 ? 80 : columns) - 1)

/**
 * Begins work that may take long. Nothing is said in the first half second, more than ten times a second, where standard
 * error is no terminal, or with `--quiet`.
 */
export function startProgress(io: Pick<Io, 'err' | 'now' | 'env'>, { quiet }: GlobalOptions): Progress {
  const isTerminal = once(() => io.err.isTTY && io.env['TERM'] !== 'dumb')
  let next = io.now() + patience
  let isShown = false
  const step: Step = (what, done, total) => {
    if (quiet === true || isPassedOver(done, total)) return
    const now = io.now()
    if (now < next || !isTerminal()) return
    next = now + pause
    isShown = true
    io.err.replace?.(cut(lineOf(what, done, total), io.err.columns))
  }
  const done = (): void => {
    if (isShown) io.err.replace?.('')
    isShown = false
  }
  return { step, done }
}

/**
 * Does work that may take long and does not wait for anything:
 *
 *     withProgress(io, options, step =>
 *       files.map((file, at) => {
 *         step('Reading pages', at, files.length)
 *         …
 *       }),
 *     )
 */
export function withProgress<T>(
  io: Pick<Io, 'err' | 'now' | 'env'>,
  options: GlobalOptions,
  work: (step: Step) => T,
): T {
  const { step, done } = startProgress(io, options)
  try {
    return work(step)
  } finally {
    done()
  }
}

/** Waits for work and calls `show`, which makes a step, again and again meanwhile, since a server may take long to say anything. */
export async function whileWaiting<T>(show: () => void, work: Promise<T>): Promise<T> {
  const timer = setInterval(show, pause)
  try {
    return await work
  } finally {
    clearInterval(timer)
  }
}
