import path from 'node:path'
import { readText } from '../../log/read-text.ts'
import { makeFolder } from '../../log/folders.ts'
import { isFile } from '../../log/kinds.ts'
import { adrToolsTemplate } from '../../log/read-templates.ts'
import { commitChanges, siteOf, type FileChange } from '../../log/transaction.ts'
import { UserError } from '../../model/user-error.ts'
import { inLog } from '../in-log.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { openEditor } from '../open-editor.ts'
import { adrFolder, type AdrFolder } from './adr-folder.ts'
import { findPage, pageNames, titleOf, withLink, withoutStatus, type AdrPage } from './pages.ts'

/** A page that is superseded or linked, as `-s` and `-l` name it. */
interface Wanted {
  readonly reference: string
  readonly words: string
  readonly inverse: string
  readonly ends: boolean
}

interface NewArguments {
  readonly links: readonly Wanted[]
  readonly title: string
}

function wantedOf(option: string, value: string): Wanted {
  if (option === 's') return { reference: value, words: 'Supercedes', inverse: 'Superceded by', ends: true }
  const [reference = '', words = '', inverse = ''] = value.split(':')
  return { reference, words, inverse, ends: false }
}

/** `-s REF`, `-sREF`, `-l REF:Link:Reverse`; the first word that is no option begins the title, `--` ends the options. */
export function parseNew(argv: readonly string[]): NewArguments {
  const links: Wanted[] = []
  let at = 0
  for (; at < argv.length; at++) {
    const word = argv[at] ?? ''
    const option = /^-([sl])(.*)$/s.exec(word)
    if (option === null) break
    const value = option[2] === '' ? argv[++at] : option[2]
    if (value === undefined)
      throw new UserError(`The option -${option[1] ?? ''} needs a value.`, 'See `adr help new`.')
    links.push(wantedOf(option[1] ?? '', value))
  }
  if (argv[at] === '--') at++
  // The records that are superseded come before those that are linked.
  return { links: links.toSorted((a, b) => Number(b.ends) - Number(a.ends)), title: argv.slice(at).join(' ') }
}

/** Every run of what is no ASCII letter or digit becomes `-`. */
const slug = (title: string): string =>
  title
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase()
    .replace(/^-|-$/g, '')

/** NUMBER, TITLE, DATE and STATUS, each where it first stands on a line. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  const words = new RegExp(Object.keys(values).join('|'), 'g')
  return template
    .split('\n')
    .map(line => {
      const seen = new Set<string>()
      return line.replace(words, word => {
        if (seen.has(word)) return word
        seen.add(word)
        return values[word] ?? word
      })
    })
    .join('\n')
}

function templateFor({ env, cwd }: Io, folder: AdrFolder): string {
  const named = env['ADR_TEMPLATE'] ?? ''
  if (named !== '') {
    const text = readText(path.resolve(cwd, named))
    if (text === undefined)
      throw new UserError(`There is no template \`${named}\`.`, 'ADR_TEMPLATE names it.')
    return text
  }
  const own = path.join(folder.path, 'templates/template.md')
  return isFile(own) ? (readText(own) ?? '') : adrToolsTemplate('template')
}

function nextNumber(folder: AdrFolder): number {
  return pageNames(folder).reduce((most, name) => Math.max(most, Number.parseInt(name, 10)), 0) + 1
}

/** The new page and the pages it changes, each with its text before. */
function planNew(
  io: Io,
  folder: AdrFolder,
  { title, links }: NewArguments,
  template: string,
): { made: AdrPage; changes: FileChange[] } {
  const number = nextNumber(folder)
  const name = `${String(number).padStart(4, '0')}-${slug(title)}.md`
  const date = (io.env['ADR_DATE'] ?? '') === '' ? io.today() : (io.env['ADR_DATE'] ?? '')
  const text = fill(template, { NUMBER: String(number), TITLE: title, DATE: date, STATUS: 'Accepted' })
  let made: AdrPage = { shown: `${folder.shown}/${name}`, file: path.join(folder.path, name), text }
  const old = new Map<string, { before: string; page: AdrPage }>()
  for (const { reference, words, inverse, ends } of links) {
    const found = findPage(folder, reference)
    const page = old.get(found.file)?.page ?? found
    const linked = withLink(page.text, inverse, made)
    old.set(found.file, {
      before: found.text,
      page: { ...page, text: ends ? withoutStatus(linked, 'Accepted') : linked },
    })
    made = { ...made, text: withLink(made.text, words, page) }
  }
  const changes: FileChange[] = [...old].map(([file, { before, page }]) => ({
    file,
    before,
    after: page.text,
  }))
  return { made, changes: [{ file: made.file, before: undefined, after: made.text }, ...changes] }
}

async function write(io: Io, folder: AdrFolder, wanted: NewArguments, template: string): Promise<AdrPage> {
  makeFolder(folder.path, folder.root)
  const site = siteOf(folder.path, folder.root, io.disk)
  return inLog(io, site, () => {
    const { made, changes } = planNew(io, folder, wanted, template)
    commitChanges(
      changes.filter(({ before, after }) => before !== after),
      site,
    )
    return made
  })
}

/** `adr new [-s REF]… [-l REF:LINK:REVERSE]… TITLE…` as adr-tools 3 has it. */
export async function newPage(io: Io, argv: readonly string[]): Promise<ExitCode> {
  const wanted = parseNew(argv)
  const folder = adrFolder(io.cwd)
  if (wanted.title === '') {
    io.out.write('ERROR: no title given\n')
    return exitCode.findings
  }
  const made = await write(io, folder, wanted, templateFor(io, folder))
  await openEditor(io, made.file, made.shown)
  io.out.write(`${made.shown}\n`)
  return exitCode.clean
}

/** `adr init [DIR]`: `.adr-dir` where a folder is named, and the record of the decision to keep records. */
export async function initFolder(io: Io, [named]: readonly string[]): Promise<ExitCode> {
  if (named !== undefined && named !== '') {
    const root = path.resolve(io.cwd)
    makeFolder(path.resolve(root, named), root)
    const pointer = path.join(root, '.adr-dir')
    const before = readText(pointer)
    if (before !== `${named}\n`)
      commitChanges([{ file: pointer, before, after: `${named}\n` }], siteOf(root, root, io.disk))
  }
  const template = adrToolsTemplate('init')
  const made = await write(
    io,
    adrFolder(io.cwd),
    { links: [], title: 'record-architecture-decisions' },
    template,
  )
  io.out.write(`${made.shown}\n`)
  return exitCode.clean
}

/** `adr link SOURCE LINK TARGET REVERSE-LINK`. */
export async function linkPages(io: Io, argv: readonly string[]): Promise<ExitCode> {
  const [source, words, target, inverse] = argv
  if (source === undefined || words === undefined || target === undefined || inverse === undefined)
    throw new UserError('Four words are needed.', 'adr link SOURCE LINK TARGET REVERSE-LINK')
  const folder = adrFolder(io.cwd)
  const site = siteOf(folder.path, folder.root, io.disk)
  await inLog(io, site, () => {
    const [from, to] = [findPage(folder, source), findPage(folder, target)]
    if (from.file === to.file)
      throw new UserError(`\`${titleOf(from.text)}\` cannot link to itself.`, 'Name two records.')
    commitChanges(
      [
        { file: from.file, before: from.text, after: withLink(from.text, words, to) },
        { file: to.file, before: to.text, after: withLink(to.text, inverse, from) },
      ].filter(({ before, after }) => before !== after),
      site,
    )
  })
  return exitCode.clean
}

/** `adr upgrade-repository`: dates of the form DD/MM/YYYY become ISO dates. */
export async function upgradeRepository(io: Io): Promise<ExitCode> {
  const folder = adrFolder(io.cwd)
  const site = siteOf(folder.path, folder.root, io.disk)
  await inLog(io, site, () => {
    const changes = pageNames(folder).map(name => {
      const { file, text } = findPage(folder, name)
      return {
        file,
        before: text,
        after: text.replace(/^(.*?)Date: (\d{2})\/(\d{2})\/(\d{4})/gm, '$1Date: $4-$3-$2'),
      }
    })
    commitChanges(
      changes.filter(({ before, after }) => before !== after),
      site,
    )
  })
  return exitCode.clean
}
