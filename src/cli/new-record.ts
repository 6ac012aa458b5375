import path from 'node:path'
import { folderNames } from '../log/folders.ts'
import { toPosix } from '../log/paths.ts'
import { exists } from '../log/list-pages.ts'
import { commitChanges, siteOf } from '../log/transaction.ts'
import { takenNames } from './taken-names.ts'
import { UserError } from '../model/user-error.ts'
import { conventionOf, fileNameFor, idFor, nextNumber, type Convention } from '../naming/convention.ts'
import { slug } from '../naming/slug.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { inLog } from './in-log.ts'
import { printPlan, type ChangeOptions, type PlannedChange } from './print-plan.ts'
import { logFolder } from './log-folder.ts'
import { openWorkplace, type Workplace } from './workplace.ts'
import type { NewLink } from './new-links.ts'
import { openEditor } from './open-editor.ts'
import { dateFrom } from './stated-date.ts'
import { recordTemplate } from './record-template.ts'
import { renderForeign } from './render-foreign.ts'

export interface NewOptions extends ChangeOptions {
  readonly template?: string
  readonly status: string
  readonly date?: string
  readonly decider?: readonly string[]
  readonly issue?: readonly string[]
  readonly closes?: readonly string[]
  readonly supersedes?: readonly string[]
  readonly link?: readonly string[]
  readonly slug?: string
  readonly edit: boolean
}

/** Everything that is settled before a number is. */
interface Draft {
  readonly title: string
  readonly date: string
  readonly folder: string
  readonly links: readonly NewLink[]
  readonly options: NewOptions
}

const clean = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').trim()

async function titleFrom(io: Io, words: readonly string[]): Promise<string> {
  const given = clean(words.join(' '))
  const title = given === '' && io.ask !== undefined ? clean(await io.ask('Title: ')) : given
  if (title === '')
    throw new UserError('A record needs a title.', 'For example: adr new Use tea instead of coffee')
  if (title.length > 250)
    throw new UserError(`The title has ${title.length} characters.`, 'Keep it to one line of at most 250.')
  return title
}

function stateWord(status: string): string {
  const word = clean(status)
  if (word === '') throw new UserError('The status is empty.', 'For example: --status accepted')
  return word
}

function viewOf(draft: Draft, convention: Convention, number: number): object {
  const { title, date, options, links } = draft
  const status = stateWord(options.status)
  const list = (values: readonly string[] | undefined): string => (values ?? []).map(clean).join(', ')
  return {
    title,
    date,
    links,
    status,
    number: convention.kind === 'dated' ? 0 : number,
    id: idFor(convention, number, date),
    state: status.charAt(0).toUpperCase() + status.slice(1),
    deciders: list(options.decider),
    context: list(options.issue),
    closes: list(options.closes),
  }
}

interface Made {
  readonly file: string
  readonly text: string
  readonly id: string
  readonly number: number | null
}

async function make(io: Io, workplace: Workplace, draft: Draft): Promise<Made> {
  const own = folderNames(draft.folder)
  const convention = conventionOf(own)
  const template = recordTemplate(
    io,
    workplace,
    { folder: draft.folder, names: own, convention },
    draft.options,
  )
  const stem = draft.options.slug === undefined ? undefined : slug(draft.options.slug)
  const number = nextNumber(takenNames(io, workplace, draft.folder, own), convention)
  const name = fileNameFor(convention, number, draft.title, draft.date, stem)
  const file = path.join(draft.folder, name)
  if (exists(file))
    throw new UserError(`\`${name}\` is there already.`, 'Give another title, or a name with --slug.')
  return {
    file,
    text: await renderForeign(template, viewOf(draft, convention, number)),
    id: idFor(convention, number, draft.date),
    number: convention.kind === 'dated' ? null : number,
  }
}

function print(
  io: Io,
  { file, text, id, number }: Made,
  changed: readonly PlannedChange[],
  options: NewOptions,
): void {
  const shown = toPosix(io.cwd, file)
  if (options.json === true) {
    const also = changed.map(each => toPosix(io.cwd, each.file))
    const data = { path: shown, id, number, changed: also, ...(options.dryRun === true ? { text } : {}) }
    io.out.write(`${JSON.stringify(data, null, 2)}\n`)
    return
  }
  io.out.write(options.dryRun === true ? `${shown}\n\n${text}` : `${shown}\n`)
  if (options.dryRun === true) printPlan(io, { changes: changed, said: [] }, options)
  else if (options.quiet !== true)
    for (const each of changed) io.err.write(`Changed ${toPosix(io.cwd, each.file)}\n`)
}

/** The new page and what the pages it relates to say in turn, settled but not written. */
async function planNew(
  io: Io,
  workplace: Workplace,
  words: string,
  folder: string,
  options: NewOptions,
): Promise<{ readonly made: Made; readonly answers: readonly PlannedChange[] }> {
  const { supersedes = [], link = [] } = options
  const isRelated = supersedes.length + link.length > 0
  const related = isRelated ? (await import('./new-links.ts')).relatedIn(io, folder, options) : undefined
  const links = related?.links ?? []
  const draft: Draft = { title: words, folder, options, links, date: dateFrom(io, options.date) }
  const made = await make(io, workplace, draft)
  return { made, answers: related?.answersTo(made) ?? [] }
}

/** Writes a new record as the log's own are written; two runs at once never take one number. */
export async function newRecord(io: Io, words: readonly string[], options: NewOptions): Promise<ExitCode> {
  const workplace = openWorkplace(io, options)
  const folder = logFolder(workplace, options)
  const title = await titleFrom(io, words)
  if (options.slug === undefined) slug(title)
  dateFrom(io, options.date)
  const plan = () => planNew(io, workplace, title, folder, options)
  if (options.dryRun === true) {
    const { made, answers } = await plan()
    print(io, made, answers, options)
    return exitCode.clean
  }
  const site = siteOf(folder, workplace.project.root, io.disk)
  const { made, answers } = await inLog(io, site, async () => {
    const planned = await plan()
    const { file, text } = planned.made
    commitChanges([{ file, before: undefined, after: text }, ...planned.answers], site)
    return planned
  })
  print(io, made, answers, options)
  if (options.edit && options.json !== true && io.ask !== undefined) await openEditor(io, made.file)
  return exitCode.clean
}
