import type { Disk } from '../log/disk.ts'
import type { Fetch, Manners } from '../trackers/client.ts'

/** Somewhere text goes: a terminal or a pipe. */
export interface Output {
  readonly write: (text: string) => void
  readonly isTTY: boolean
  readonly columns: number | undefined
  /** On a terminal: shows a line in place of the one shown before, until something is written; an empty one takes it away. */
  readonly replace?: (line: string) => void
}

/** Everything the command line takes from outside, handed in so that a run can be had inside a test. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: Output
  readonly err: Output
  /** Asks a question on the terminal; undefined where there is no terminal to ask on. */
  readonly ask: ((question: string) => Promise<string>) | undefined
  /** Today's calendar date, YYYY-MM-DD. */
  readonly today: () => string
  /** Opens an editor on a file and gives its exit status. */
  readonly edit: (command: string, path: string) => Promise<number>
  /** Shows a text in a pager and gives its exit status. */
  readonly page: (command: string, text: string) => Promise<number>
  /** Everything on standard input. */
  readonly input: () => Promise<string>
  /** The operations by which files change. */
  readonly disk: Disk
  /** The network. */
  readonly fetch: Fetch
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The folder for what may be kept between runs; undefined where nothing may. */
  readonly cacheFolder?: string | undefined
  /** How many threads can run beside this one. */
  readonly freeThreads?: () => number
  /** How servers are asked, where that is not as usual. */
  readonly manners?: Partial<Manners>
}
