import type { Io, Output } from './io.ts'
import type { Style } from '../render/style.ts'

/** Options that every command takes. */
export interface GlobalOptions {
  readonly dir?: string
  readonly config?: string
  readonly color?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
  /** False with `--no-cache`. */
  readonly cache?: boolean
}

const codes = { error: 31, warning: 33, info: 36, good: 32, dim: 2, strong: 1 } as const

/** Whether an output is coloured: on a terminal, unless `--no-color`, NO_COLOR or TERM=dumb say no; FORCE_COLOR says yes. */
export function isColoured(output: Output, { env }: Io, { color }: GlobalOptions): boolean {
  if (color === false || (env['NO_COLOR'] ?? '') !== '') return false
  if ((env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0') return true
  return output.isTTY && env['TERM'] !== 'dumb'
}

/** The colours of an output. */
export function styleFor(output: Output, io: Io, options: GlobalOptions): Style {
  return isColoured(output, io, options)
    ? (tone, text) => (text === '' ? '' : `\u001b[${codes[tone]}m${text}\u001b[0m`)
    : (_tone, text) => text
}

/** The width that a table may take: the terminal's, none in a pipe. */
export function widthOf(output: Output): number | undefined {
  return output.isTTY ? (output.columns ?? 80) : undefined
}
