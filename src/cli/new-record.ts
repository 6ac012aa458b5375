import path from 'node:path'
import { createFile } from '../log/create-file.ts'
import { withLock } from '../log/lock.ts'
import { folderNames, makeFolder } from '../log/folders.ts'
import { toPosix } from '../log/paths.ts'
import { UserError } from '../model/user-error.ts'
import { conventionOf, fileNameFor, idFor, nextNumber, type Convention } from '../naming/convention.ts'
import { slug } from '../naming/slug.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { openWorkplace, type Workplace } from './load-log.ts'
import { linksOf, type NewLink } from './new-links.ts'
import { recordTemplate } from './record-template.ts'
import { renderForeign } from './render-foreign.ts'
import type { GlobalOptions } from './session.ts'

export interface NewOptions extends GlobalOptions {
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
  readonly dryRun?: boolean
  readonly json?: boolean
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

function dateFrom(io: Io, { date }: NewOptions): string {
  if (date === undefined) return io.today()
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date))
    throw new UserError(`\`${date}\` is not a date.`, 'Write it as YYYY-MM-DD.')
  return date
}

/** The folder of the log: the first there is, or `doc/adr` or `adr` where there is none yet. */
function logFolder({ logs, project }: Workplace, options: GlobalOptions): string {
  const [folder] = logs
  if (logs.length > 1 && options.dir === undefined)
    throw new UserError(
      'The project has several logs.',
      `Name one with --dir: ${logs.map(each => toPosix(project.root, each)).join(', ')}.`,
    )
  return folder ?? path.join(project.root, folderNames(project.root).includes('doc') ? 'doc/adr' : 'adr')
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

/** Tries number after number until one is free: the name itself is the last word on who has it. */
async function make(draft: Draft, render: (view: object) => Promise<string>, dryRun: boolean): Promise<Made> {
  const names = folderNames(draft.folder)
  const convention = conventionOf(names)
  const stem = draft.options.slug === undefined ? undefined : slug(draft.options.slug)
  const first = nextNumber(names, convention)
  for (let number = first; number < first + 1000; number++) {
    const name = fileNameFor(convention, number, draft.title, draft.date, stem)
    const file = path.join(draft.folder, name)
    const text = await render(viewOf(draft, convention, number))
    const made = {
      file,
      text,
      id: idFor(convention, number, draft.date),
      number: convention.kind === 'dated' ? null : number,
    }
    if (dryRun || createFile(file, text)) return made
    if (convention.kind === 'dated')
      throw new UserError(`\`${name}\` is there already.`, 'Give another title, or a name with --slug.')
  }
  throw new UserError('No free number was found.', 'Look at the names in the folder of the log.')
}

async function openEditor(io: Io, file: string, options: NewOptions): Promise<void> {
  const command = io.env['VISUAL'] ?? io.env['EDITOR'] ?? ''
  if (!options.edit || options.json === true || io.edit === undefined || command.trim() === '') return
  const status = await io.edit(command, file).catch(() => undefined)
  if (status !== 0)
    throw new UserError(
      `The editor \`${command}\` ${status === undefined ? 'did not start' : `ended with status ${status}`}.`,
      `The record is written: ${toPosix(io.cwd, file)}`,
    )
}

function print(io: Io, { file, text, id, number }: Made, options: NewOptions): void {
  const shown = toPosix(io.cwd, file)
  if (options.json === true)
    io.out.write(
      `${JSON.stringify({ path: shown, id, number, ...(options.dryRun === true ? { text } : {}) }, null, 2)}\n`,
    )
  else io.out.write(options.dryRun === true ? `${shown}\n\n${text}` : `${shown}\n`)
}

/** What the pages that are superseded still need, since they are another person's text. */
function remind(io: Io, links: readonly NewLink[], { id }: Made, options: NewOptions): void {
  if (options.quiet === true) return
  for (const { path: old, inverse } of links)
    if (inverse !== undefined) io.err.write(`Say in ${toPosix(io.cwd, old)}: ${inverse} ${id}\n`)
}

/** Writes a new record as the log's own are written; two runs at once never take one number. */
export async function newRecord(io: Io, words: readonly string[], options: NewOptions): Promise<ExitCode> {
  const workplace = openWorkplace(io, options)
  const folder = logFolder(workplace, options)
  const title = await titleFrom(io, words)
  const draft: Draft = {
    title,
    folder,
    options,
    date: dateFrom(io, options),
    links: linksOf(io, workplace, folder, options),
  }
  const template = recordTemplate(io, workplace, folder, options)
  if (options.slug === undefined) slug(title)
  const render = (view: object): Promise<string> => renderForeign(template, view)
  if (options.dryRun !== true) makeFolder(folder, workplace.project.root)
  const made =
    options.dryRun === true
      ? await make(draft, render, true)
      : await withLock(folder, () => make(draft, render, false))
  print(io, made, options)
  remind(io, draft.links, made, options)
  if (options.dryRun !== true) await openEditor(io, made.file, options)
  return exitCode.clean
}
