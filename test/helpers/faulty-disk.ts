import { realDisk, type Disk } from '../../src/log/disk.ts'

/** What happens at the k-th operation: the process dies, before or after half a write, or the disk fails or takes less. */
export const faults = ['kill', 'torn', 'short', 'EIO', 'ENOSPC'] as const
export type Fault = (typeof faults)[number]

/** The process is gone: nothing after it runs, clearing up included. */
export class Killed extends Error {}

/** A disk whose k-th operation (from 0) goes wrong. `used` counts the operations asked for. */
export function faultyDisk(at: number, fault: Fault): Disk & { readonly used: () => number } {
  let count = 0
  let dead = false
  const step = <T>(run: () => T, torn: () => void = () => undefined): T => {
    if (dead) throw new Killed()
    if (count++ !== at || fault === 'short') return run()
    if (fault === 'EIO' || fault === 'ENOSPC') throw Object.assign(new Error(fault), { code: fault })
    dead = true
    if (fault === 'torn') torn()
    throw new Killed()
  }
  const part = (descriptor: number, bytes: Uint8Array, from: number): number =>
    realDisk.write(descriptor, bytes.subarray(0, from + Math.max(1, (bytes.length - from) >> 1)), from)
  return {
    used: () => count,
    open: (file, flags, mode) => step(() => realDisk.open(file, flags, mode)),
    write: (descriptor, bytes, from) =>
      step(
        () => (fault === 'short' && count - 1 === at ? part : realDisk.write)(descriptor, bytes, from),
        () => void part(descriptor, bytes, from),
      ),
    sync: descriptor => step(() => realDisk.sync(descriptor)),
    size: descriptor => step(() => realDisk.size(descriptor)),
    close: descriptor => step(() => realDisk.close(descriptor)),
    rename: (from, to) => step(() => realDisk.rename(from, to)),
    link: (from, to) => step(() => realDisk.link(from, to)),
    remove: file => step(() => realDisk.remove(file)),
  }
}
