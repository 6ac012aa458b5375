import path from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import { packageRoot } from '../log/package-root.ts'
import type { HelpersWork } from './read-worker.ts'
import { readShare, turnsOf, type ReadPage, type Share } from './read-share.ts'

/** From so many pages on, helpers save time even where two threads share a core; each should have as many as the second. */
const leastPages = 6_000
const pagesForOne = 2_000
const mostHelpers = 7

/** How many threads are to help this one read so many pages, where `free` more can run at once. */
export const helpersFor = (pages: number, free: () => number): number =>
  pages < leastPages ? 0 : Math.min(free(), mostHelpers, Math.floor(pages / pagesForOne))

/** Who helps. */
export interface Helpers {
  readonly count: number
  /** What they run. */
  readonly script?: string
  /** How long, in milliseconds, they may take over a few pages; longer they are not waited for. */
  readonly patience?: number
}

/** In megabytes, less than this thread has: what a helper finds to be nested too deep for its stack, this thread decides upon. */
const stackSizeMb = 0.75

const ownScript = path.join(packageRoot, 'dist/bin/read-worker.cjs')
const glance = 100

/** A helper's port; none where no thread can be had. What a helper does not give is read here, whatever became of it. */
function startHelper(share: Share, script: string): MessagePort[] {
  const { port1, port2 } = new MessageChannel()
  const work: HelpersWork = { share, port: port2 }
  try {
    const worker = new Worker(script, {
      workerData: work,
      transferList: [port2],
      env: {},
      resourceLimits: { stackSizeMb },
    })
    worker.on('error', () => undefined)
    worker.unref()
    return [port1]
  } catch {
    return []
  }
}

const isRead = (value: unknown): value is readonly ReadPage[] => Array.isArray(value)

/** Each few pages that have come through a port. */
function* received(port: MessagePort): Iterable<readonly ReadPage[]> {
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    const message: unknown = next.message
    if (isRead(message)) yield message
  }
}

/**
 * Reads pages on this thread and on helpers at once, without leaving this thread's turn. Gives every page that could be read,
 * in any order; one that a helper took and did not give is not among them. `step` is told again and again how many are read.
 */
export function readTogether(
  share: Share,
  { count: helpers, script = ownScript, patience = 10_000 }: Helpers,
  give: (page: ReadPage) => void,
  step: (done: number) => void,
): void {
  const count = new Int32Array(share.counts)
  const ports = Array.from({ length: helpers }, () => startHelper(share, script)).flat()
  let [turns, done, idle] = [0, 0, 0]
  const take = (pages: readonly ReadPage[]): void => {
    for (const page of pages) give(page)
    turns++
    step((done += pages.length))
  }
  const takeAll = (): void => {
    for (const port of ports) for (const pages of received(port)) take(pages)
  }
  readShare(share, pages => {
    take(pages)
    takeAll()
  })
  while (turns < turnsOf(share) && idle < patience) {
    const given = Atomics.load(count, 1)
    const before = turns
    takeAll()
    if (turns === before && Atomics.wait(count, 1, given, glance) === 'timed-out') idle += glance
    if (turns !== before) idle = 0
    step(done)
  }
}
