import path from 'node:path'
import type { Finding, Severity } from '../model/finding.ts'
import { isKnown } from '../model/issue-fact.ts'
import { baseLog } from './base-log.ts'
import { printBaseline, sinceBaseline } from './baseline.ts'
import { changedPages, defaultBase } from './changed-pages.ts'
import {
  outputsOf,
  print,
  replaceFile,
  textFor,
  type CheckOutput,
  type OutputOptions,
} from './check-outputs.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { askTrackers } from './issue-facts.ts'
import { loadLog, type Against, type LoadedLog } from './load-log.ts'
import type { Question } from './results.ts'

export interface CheckLogOptions extends OutputOptions {
  readonly failOn: Severity
  readonly base?: string
  readonly changed?: string | true
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly online?: boolean
  readonly requireVerified?: boolean
  readonly fix?: boolean
}

/** What a log is found to be. */
interface Checked {
  /** Of the gravest finding, or behind all where there is none. */
  readonly rank: number
  /** Whether every issue that a tracker owns was answered for; true where nobody asks. */
  readonly verified: boolean
  /** What goes to each output. */
  readonly texts: readonly string[]
}

const rank = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>
const behindAll = 3

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

const isVerified = ({ graph }: LoadedLog, { issues }: Against): boolean =>
  graph.issues.every(({ key, kind }) => {
    const fact = issues?.byKey.get(key)
    return kind === 'discussion' || (fact !== undefined && isKnown(fact))
  })

async function check(
  io: Io,
  log: LoadedLog,
  outputs: readonly CheckOutput[],
  options: CheckLogOptions,
): Promise<Checked> {
  const held = await against(io, log, options)
  const findings = kept(io, log, log.findings(held), options)
  const shown = options.quiet === true ? findings.filter(({ severity }) => severity !== 'info') : findings
  return {
    rank: findings.reduce((least, { severity }) => Math.min(least, rank[severity]), behindAll),
    verified: options.requireVerified !== true || isVerified(log, held),
    texts: outputs.map(output => textFor(io, log, shown, output)),
  }
}

/** What a check asks of the log; undefined where it asks git, a tracker or a file besides. */
function questionOf(outputs: readonly CheckOutput[], options: CheckLogOptions): Question | undefined {
  const { base, changed, baseline, online, quiet, requireVerified } = options
  if (base !== undefined || changed !== undefined || baseline !== undefined || online === true)
    return undefined
  return ['check', quiet, requireVerified, ...outputs.flatMap(({ name, coloured }) => [name, coloured])]
}

const isChecked = (value: unknown): value is Checked =>
  typeof value === 'object' && value !== null && 'rank' in value && 'verified' in value && 'texts' in value

/** What an earlier run found, where that is what this one would find. */
function recallChecked(log: LoadedLog, question: Question): Checked | undefined {
  const known = log.results.recall(question)
  const checked: unknown = known === undefined ? undefined : JSON.parse(known)
  return isChecked(checked) ? checked : undefined
}

/** Checks a log, or tells what an earlier run found, where that is what this one would find. */
async function checkedOf(
  io: Io,
  log: LoadedLog,
  outputs: readonly CheckOutput[],
  options: CheckLogOptions,
): Promise<Checked> {
  const question = questionOf(outputs, options)
  const known = question === undefined ? undefined : recallChecked(log, question)
  if (known !== undefined) return known
  const checked = await check(io, log, outputs, options)
  if (question !== undefined) log.results.keep(question, JSON.stringify(checked))
  return checked
}

async function acceptFindings(
  io: Io,
  log: LoadedLog,
  file: string,
  options: CheckLogOptions,
): Promise<ExitCode> {
  const findings = log.findings(await against(io, log, options))
  replaceFile(io, path.resolve(io.cwd, file), printBaseline(findings), log.project.root)
  io.err.write(`${findings.length} findings accepted in ${file}\n`)
  return exitCode.clean
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
  if (options.writeBaseline !== undefined) return acceptFindings(io, log, options.writeBaseline, options)
  const { rank: gravest, verified, texts } = await checkedOf(io, log, outputs, options)
  for (const [at, output] of outputs.entries()) print(io, output, texts[at] ?? '')
  if (gravest <= rank[options.failOn]) return exitCode.findings
  return verified ? exitCode.clean : exitCode.unverified
}
