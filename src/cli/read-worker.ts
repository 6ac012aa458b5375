import { workerData, type MessagePort } from 'node:worker_threads'
import { readShare, type Share } from './read-share.ts'

/** What a helping thread is given. */
export interface HelpersWork {
  readonly share: Share
  /** Where it puts the pages it has read. */
  readonly port: MessagePort
}

const isWork = (value: unknown): value is HelpersWork =>
  typeof value === 'object' && value !== null && 'share' in value && 'port' in value

const work: unknown = workerData
if (isWork(work)) {
  const { share, port } = work
  const count = new Int32Array(share.counts)
  readShare(share, read => {
    port.postMessage(read)
    Atomics.add(count, 1, 1)
    Atomics.notify(count, 1)
  })
}
