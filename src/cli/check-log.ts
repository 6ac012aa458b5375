import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { rules } from '../checks/registry.ts'
import { appendText } from '../log/append-text.ts'
import { readText } from '../log/read-text.ts'
import { writeFile } from '../log/write-file.ts'
import type { Finding, Severity } from '../model/finding.ts'
import { isKnown } from '../model/issue-fact.ts'
import { UserError } from '../model/user-error.ts'
import { reporters } from '../render/reporters/registry.ts'
import { baseLog } from './base-log.ts'
import { printBaseline, sinceBaseline } from './baseline.ts'
import { changedPages, defaultBase } from './changed-pages.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { askTrackers } from './issue-facts.ts'
import { loadLog, type Against, type LoadedLog } from './load-log.ts'
import { styleFor, type GlobalOptions } from './session.ts'
import { version } from './version.ts'

export interface CheckLogOptions extends GlobalOptions {
  readonly format?: readonly string[]
  readonly json?: boolean
  readonly failOn: Severity
  readonly base?: string
  readonly changed?: string | true
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly online?: boolean
  readonly requireVerified?: boolean
  readonly fix?: boolean
}

/** A format, and the file it goes to; standard output without one. */
interface Output {
  readonly name: string
  readonly file: string | undefined
}

const rank = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>

const isOn = (value: string | undefined): boolean => (value ?? '') !== ''

function outputsOf({ env }: Io, { format = [], json }: CheckLogOptions): Output[] {
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
  const onScreen = stated.some(({ file }) => file === undefined)
  const usual = onScreen ? [] : [{ name: 'text', file: undefined }]
  const onRunner = !onScreen && isOn(env['GITHUB_ACTIONS']) ? [{ name: 'github', file: undefined }] : []
  return [...usual, ...onRunner, ...stated]
}

function print(
  io: Io,
  log: LoadedLog,
  findings: readonly Finding[],
  { name, file }: Output,
  options: CheckLogOptions,
): void {
  const style = styleFor(io.out, io, file === undefined ? options : { color: false })
  const reporter = reporters.find(each => each.name === name)
  const text =
    reporter?.render(findings, { pages: log.pages.length, source: log.source, style, rules, version }) ?? ''
  if (file !== undefined) {
    const target = path.resolve(io.cwd, file)
    const before = readText(target)
    writeFile(
      target,
      text,
      before === undefined ? 'absent' : { text: before },
      path.parse(target).root,
      io.disk,
    )
  } else io.out.write(name === 'text' ? asNoCommand(io, text) : text)
}

/** On a runner, text of the repository must not be taken for a command of the workflow. */
function asNoCommand({ env }: Io, text: string): string {
  if (!isOn(env['GITHUB_ACTIONS'])) return text
  const mark = randomUUID()
  return `::stop-commands::${mark}\n${text}::${mark}::\n`
}

async function against(io: Io, log: LoadedLog, options: CheckLogOptions): Promise<Against> {
  const issues = options.online === true ? await askTrackers(io, log, options) : log.snapshot
  const base = options.base === undefined ? undefined : baseLog(io, log, options.base, options)
  return { issues, base }
}

function kept(
  io: Io,
  log: LoadedLog,
  findings: readonly Finding[],
  options: CheckLogOptions,
): readonly Finding[] {
  const since = options.baseline === undefined ? findings : sinceBaseline(io, options.baseline, findings)
  if (options.changed === undefined) return since
  const base = options.changed === true ? defaultBase(io, log) : options.changed
  const pages = changedPages(log, baseLog(io, log, base, options))
  return since.filter(({ path: page }) => pages.has(page) || page === options.baseline)
}

/** Whether every issue that a tracker owns was answered for. */
const isVerified = ({ graph }: LoadedLog, { issues }: Against): boolean =>
  graph.issues.every(({ key, kind }) => {
    const fact = issues?.byKey.get(key)
    return kind === 'discussion' || (fact !== undefined && isKnown(fact))
  })

function writeSummary(io: Io, log: LoadedLog, findings: readonly Finding[], options: CheckLogOptions): void {
  const file = io.env['GITHUB_STEP_SUMMARY']
  const reporter = reporters.find(({ name }) => name === 'markdown')
  if (file === undefined || file === '' || reporter === undefined) return
  const style = styleFor(io.out, io, { ...options, color: false })
  appendText(
    file,
    reporter.render(findings, { pages: log.pages.length, source: log.source, style, rules, version }),
  )
}

/** Checks the log and prints what was found, in every format that was asked for. */
export async function checkLog(
  io: Io,
  paths: readonly string[],
  options: CheckLogOptions,
): Promise<ExitCode> {
  const outputs = outputsOf(io, options)
  if (options.fix === true) {
    const { fixLog } = await import('./fix-log.ts')
    await fixLog(io, { ...options, json: false })
  }
  const log = loadLog(io, options, paths)
  const held = await against(io, log, options)
  const all = log.findings(held)
  if (options.writeBaseline !== undefined) {
    const file = path.resolve(io.cwd, options.writeBaseline)
    const before = readText(file)
    writeFile(
      file,
      printBaseline(all),
      before === undefined ? 'absent' : { text: before },
      log.project.root,
      io.disk,
    )
    io.err.write(`${all.length} findings accepted in ${options.writeBaseline}\n`)
    return exitCode.clean
  }
  const findings = kept(io, log, all, options)
  const shown = options.quiet === true ? findings.filter(({ severity }) => severity !== 'info') : findings
  for (const output of outputs) print(io, log, shown, output, options)
  writeSummary(io, log, shown, options)
  if (findings.some(({ severity }) => rank[severity] <= rank[options.failOn])) return exitCode.findings
  return options.requireVerified === true && !isVerified(log, held) ? exitCode.unverified : exitCode.clean
}
