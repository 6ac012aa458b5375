import path from 'node:path'
import { applyEdits } from '../edit/apply-edits.ts'
import { misread } from '../edit/asked.ts'
import { editablePage, type EditablePage } from '../edit/editable-page.ts'
import { isHtml, markdownOfHtml } from '../edit/html-markdown.ts'
import { markdownOfPasted } from '../edit/pasted-text.ts'
import { renumberFileName, renumberOwn } from '../edit/renumber-edit.ts'
import { folderNames } from '../log/folders.ts'
import { commitChanges, siteOf } from '../log/transaction.ts'
import { UserError } from '../model/user-error.ts'
import { conventionOf, fileNameFor, nextNumber, type Convention } from '../naming/convention.ts'
import { dialectOf, type Dialect } from '../read/dialect.ts'
import { pageKind } from '../read/page-kind.ts'
import { pageName } from '../read/file-name.ts'
import { inLog } from './in-log.ts'
import { printPlan, type ChangeOptions, type PlannedChange } from './print-plan.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { openWorkplace, type Workplace } from './workplace.ts'
import { logFolder } from './log-folder.ts'
import { incomingOf, wikiPages, type Incoming } from './import-sources.ts'
import { takenNames } from './taken-names.ts'

export interface ImportOptions extends ChangeOptions {
  readonly wiki?: string
}

/** A text in Markdown: pasted text and HTML are made so, with every value of the record kept. */
function asPage({ name, text }: Incoming, dialect: Dialect): EditablePage | undefined {
  const bare = text.replace(/^\uFEFF/, '')
  if (isHtml(bare)) return editablePage(name, markdownOfHtml(bare), dialect)
  const page = editablePage(name, bare, dialect)
  if (page === undefined) return undefined
  const { provenance } = page.record
  if (provenance === undefined && !/^ {0,4}[•◦▪]\s/m.test(bare)) return page
  const marked = editablePage(name, markdownOfPasted(bare, provenance), dialect)
  return marked !== undefined && misread(page.record, marked.record, {}) === undefined ? marked : page
}

interface Numbering {
  readonly convention: Convention
  readonly names: string[]
}

/** The file of a new page: its own number where that is free, else the next. */
function placed(
  page: EditablePage,
  { convention, names }: Numbering,
  today: string,
): { name: string; text: string } {
  const { record } = page
  const own = record.number
  const number = own !== undefined && isFree(names, convention, own) ? own : nextNumber(names, convention)
  const name = fileNameFor(convention, number, record.title, record.date?.value ?? today, undefined)
  names.push(name)
  const moved =
    own === undefined || own === number
      ? []
      : renumberOwn(page, { number: own, to: number, oldName: '', newName: name })
  return { name, text: applyEdits(page.text, moved) }
}

const isFree = (names: readonly string[], convention: Convention, number: number): boolean =>
  convention.kind === 'dated' ||
  !names.some(name => new RegExp(`^${convention.prefix}0*${number}(?!\\d)`, 'i').test(name))

function refuse({ name }: Incoming): never {
  throw new UserError(
    `\`${name}\` is no decision record: it has no status, number, date, decider or sections of a decision.`,
    'Give the page of a record; nothing was imported.',
  )
}

const isRecord = (page: EditablePage | undefined): page is EditablePage =>
  page !== undefined && pageKind(page) === 'record'

/** Page names of a wiki as its links write them: with blanks, with hyphens, percent-encoded. */
function oldNames(name: string): string[] {
  const plain = pageName(name).replace(/\.-$/, '')
  return [...new Set([`${plain}.-.md`, `${plain}.md`, plain, plain.replaceAll(' ', '-')])]
}

/** Links between imported pages lead to their new files. */
function relinked(pages: readonly { readonly old: string; readonly name: string; readonly text: string }[]) {
  return pages.map(page => {
    let { text } = page
    for (const other of pages)
      for (const old of oldNames(other.old)) {
        if (!text.includes(old) && !text.includes(encodeURIComponent(old))) continue
        const change = { number: -1, to: -1, oldName: old, newName: other.name }
        const links = renumberFileName(text, change).filter(({ start }) =>
          /\]\([^()\s]*$|\[\[[^\]]*$/.test(text.slice(Math.max(0, start - 400), start)),
        )
        text = applyEdits(text, links)
      }
    return { ...page, text }
  })
}

interface Sorted {
  readonly pages: readonly { readonly incoming: Incoming; readonly page: EditablePage }[]
  readonly left: readonly string[]
}

async function sorted(
  io: Io,
  files: readonly string[],
  options: ImportOptions,
  dialect: Dialect,
): Promise<Sorted> {
  const { wiki } = options
  if ((wiki === undefined) === (files.length === 0))
    throw new UserError(
      'What is to be imported?',
      'adr import FILE, adr import -, or adr import --wiki FOLDER',
    )
  const incoming = wiki === undefined ? await incomingOf(io, files) : wikiPages(io, wiki, options)
  const read = incoming.map(each => ({ incoming: each, page: asPage(each, dialect) }))
  const pages = read.flatMap(({ incoming: each, page }) => (isRecord(page) ? [{ incoming: each, page }] : []))
  const others = read.filter(({ page }) => !isRecord(page)).map(each => each.incoming)
  if (wiki === undefined && others[0] !== undefined) refuse(others[0])
  return { pages, left: others.map(each => each.name) }
}

function planImport(io: Io, workplace: Workplace, folder: string, { pages }: Sorted): PlannedChange[] {
  const numbering = {
    convention: conventionOf(folderNames(folder)),
    names: takenNames(io, workplace, folder),
  }
  const made = pages.map(({ incoming, page }) => ({
    old: incoming.name,
    ...placed(page, numbering, io.today()),
  }))
  return relinked(made).map(({ name, text }) => ({
    file: path.join(folder, name),
    before: undefined,
    after: text,
  }))
}

/** Takes pages into the log, all or none; prints their paths. */
export async function importPages(
  io: Io,
  files: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const workplace = openWorkplace(io, options)
  const folder = logFolder(workplace, options)
  const found = await sorted(io, files, options, dialectOf(workplace.config))
  const said = found.left.map(name => `left, no record: ${name}`)
  if (options.dryRun === true) {
    printPlan(io, { changes: planImport(io, workplace, folder, found), said }, options)
    return exitCode.clean
  }
  const site = siteOf(folder, workplace.project.root, io.disk)
  const changes = await inLog(io, site, () => {
    const planned = planImport(io, workplace, folder, found)
    commitChanges(planned, site)
    return planned
  })
  printPlan(io, { changes, said }, options)
  return exitCode.clean
}
