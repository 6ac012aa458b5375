import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { rules } from '../checks/registry.ts'
import { appendText } from '../log/append-text.ts'
import { readText } from '../log/read-text.ts'
import { writeFile } from '../log/write-file.ts'
import type { Finding } from '../model/finding.ts'
import { UserError } from '../model/user-error.ts'
import { reporters } from '../render/reporters/registry.ts'
import type { Io } from './io.ts'
import type { LoadedLog } from './load-log.ts'
import { isColoured, styleFor, type GlobalOptions } from './session.ts'
import { version } from './version.ts'

export interface OutputOptions extends GlobalOptions {
  readonly format?: readonly string[]
  readonly json?: boolean
}

/** A format, and where it goes. */
export interface CheckOutput {
  readonly name: string
  /** Standard output without one. */
  readonly file: string | undefined
  /** Whether the file keeps what it holds. */
  readonly appended: boolean
  readonly coloured: boolean
}

const isOn = (value: string | undefined): boolean => (value ?? '') !== ''

function statedOutputs({ format = [], json }: OutputOptions): Pick<CheckOutput, 'name' | 'file'>[] {
  const stated = [...format, ...(json === true ? ['json'] : [])].map(text => {
    const [name = '', ...rest] = text.split('=')
    return { name, file: rest.length === 0 ? undefined : rest.join('=') }
  })
  const unknown = stated.find(({ name }) => !reporters.some(each => each.name === name))
  if (unknown !== undefined)
    throw new UserError(
      `\`${unknown.name}\` is no format.`,
      `Known are ${reporters.map(({ name }) => name).join(', ')}.`,
    )
  return stated
}

/** The outputs that were asked for; on a runner, those that it shows in the pull request and as a summary besides. */
export function outputsOf(io: Io, options: OutputOptions): CheckOutput[] {
  const stated = statedOutputs(options)
  const onScreen = stated.some(({ file }) => file === undefined)
  const usual = onScreen ? [] : [{ name: 'text', file: undefined }]
  const onRunner = !onScreen && isOn(io.env['GITHUB_ACTIONS']) ? [{ name: 'github', file: undefined }] : []
  const coloured = isColoured(io.out, io, options)
  const outputs = [...usual, ...onRunner, ...stated].map(({ name, file }) => ({
    name,
    file,
    appended: false,
    coloured: coloured && file === undefined,
  }))
  const summary = io.env['GITHUB_STEP_SUMMARY']
  return isOn(summary)
    ? [...outputs, { name: 'markdown', file: summary, appended: true, coloured: false }]
    : outputs
}

/** Findings as one output shows them. */
export function textFor(
  io: Io,
  log: LoadedLog,
  findings: readonly Finding[],
  { name, coloured }: CheckOutput,
): string {
  const style = styleFor(io.out, io, coloured ? {} : { color: false })
  const reporter = reporters.find(each => each.name === name)
  return (
    reporter?.render(findings, { pages: log.pages.length, source: log.source, style, rules, version }) ?? ''
  )
}

/** On a runner, text of the repository must not be taken for a command of the workflow. */
function asNoCommand({ env }: Io, text: string): string {
  if (!isOn(env['GITHUB_ACTIONS'])) return text
  const mark = randomUUID()
  return `::stop-commands::${mark}\n${text}::${mark}::\n`
}

/** Writes a file anew, whether it is there or not. */
export function replaceFile({ disk }: Io, file: string, text: string, root: string): void {
  const before = readText(file)
  writeFile(file, text, before === undefined ? 'absent' : { text: before }, root, disk)
}

/** Puts a text where its output goes. */
export function print(io: Io, { name, file, appended }: CheckOutput, text: string): void {
  if (file === undefined) return io.out.write(name === 'text' ? asNoCommand(io, text) : text)
  if (appended) return appendText(file, text)
  const target = path.resolve(io.cwd, file)
  replaceFile(io, target, text, path.parse(target).root)
}
