import type { PageKind, SetAside } from '../model/page.ts'
import { isOnPage } from '../model/record.ts'
import { isDatedName } from './file-name.ts'
import { isGenerated } from './generated-text.ts'
import type { JudgedPage } from './judged-page.ts'
import { houseName, isFolderPage } from './page-names.ts'
import { isNumbered, isTemplate, isWrittenOut } from './template-page.ts'
import { decisionSections, decisionWords } from './vocabulary/page-words.ts'

const sectionOfDecision = new RegExp(decisionWords.join('|'), 'i')
const ownSections = new Set(decisionSections)

/** What a page is, and why it is no record though it looks like one or states nothing. */
export interface Judgement {
  readonly kind: PageKind
  readonly setAside: SetAside | undefined
}

/** How many of a page's sections are those of one decision, as records call them. */
function countOwnSections({ record }: JudgedPage): number {
  const titles = record.sections.map(({ title }) =>
    title
      .toLowerCase()
      .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
      .trim(),
  )
  return new Set(titles.filter(title => ownSections.has(title))).size
}

/** Whether a page gives its date under a name that is known: any page may hold some day. */
function hasOwnDate({ record: { date }, fields, dialect }: JudgedPage): boolean {
  if (date === undefined || !isOnPage(date)) return false
  const field = fields.find(({ start, end }) => start <= date.place.start && date.place.end <= end)
  return field === undefined || dialect.fields.isKnown(field.name)
}

/** Whether a page states anything that only a record states. */
function states(page: JudgedPage): boolean {
  const { record } = page
  return (
    record.status !== undefined ||
    record.number !== undefined ||
    record.deciders.length > 0 ||
    (hasOwnDate(page) && record.sections.length > 0) ||
    record.sections.filter(section => sectionOfDecision.test(section.title)).length >= 2 ||
    isDatedName(record.path)
  )
}

const fewestListed = 3
const listed =
  /^[ \t]*(?:[-*+•]|\d{1,4}[.)]|\|)[^\n]{0,200}?(?:\]\((?![a-z]+:|#)[^)\n]{1,300}\)|\[\[[^\]\n]{1,200}\]\])/i
const prose = /^[ \t]*(?:[^\s#|<`-]|\|[^-:\s])/

/** Whether most of what a page says is a list of pages. */
function mostlyLists({ text }: JudgedPage): boolean {
  let lists = 0
  let others = 0
  for (const line of text.split('\n'))
    if (listed.test(line)) lists++
    else if (prose.test(line)) others++
  return lists >= fewestListed && lists >= others
}

/** Whether a page links to several pages and has no status and number of its own. */
function linksToPages({ record }: JudgedPage): boolean {
  return (
    record.status === undefined &&
    record.number === undefined &&
    record.links.filter(link => link.label !== undefined).length >= fewestListed
  )
}

/** Whether a page that is no record for another reason has what records have. */
const looksLikeRecord = (page: JudgedPage): boolean => isNumbered(page) || countOwnSections(page) >= 2

const asideAs = (kind: PageKind, page: JudgedPage, why: SetAside): Judgement => ({
  kind,
  setAside: looksLikeRecord(page) ? why : undefined,
})

const record: Judgement = { kind: 'record', setAside: undefined }
const nothing: Judgement = { kind: 'other', setAside: 'states-nothing' }

/** A README or index: about its folder, or the decision that the folder is for. */
function judgeFolderPage(page: JudgedPage): Judgement {
  const { path, status } = page.record
  const sections = countOwnSections(page)
  const isOwn = isNumbered(page) || isDatedName(path)
  if ((status !== undefined && status.state !== 'unknown') || (isOwn && sections > 0)) return record
  if (linksToPages(page) && (sections < 2 || mostlyLists(page))) return asideAs('index', page, 'list')
  if (!path.includes('/')) return asideAs('index', page, 'house')
  if (states(page)) return record
  return nothing
}

/** Whether a page is about the project or the log by its name, and says nothing against it. */
function isHousePage(page: JudgedPage): boolean {
  const house = houseName(page.record.path)
  const isDecision = page.record.status !== undefined && countOwnSections(page) >= 2
  return house === 'always' || (house === 'in-capitals' && !isDecision)
}

/** A page, from its name, its place and what reading it as a record gave → what it is. */
export function judgePage(page: JudgedPage): Judgement {
  if (isGenerated(page.text)) return asideAs('index', page, 'generated')
  if (isHousePage(page)) return asideAs(linksToPages(page) ? 'index' : 'other', page, 'house')
  if (isTemplate(page)) {
    const kept = looksLikeRecord(page) && isWrittenOut(page)
    return { kind: 'template', setAside: kept ? 'template' : undefined }
  }
  if (isFolderPage(page.record.path)) return judgeFolderPage(page)
  if (isDatedName(page.record.path)) return record
  if (linksToPages(page) && countOwnSections(page) < 2 && mostlyLists(page))
    return asideAs('index', page, 'list')
  return states(page) ? record : linksToPages(page) ? asideAs('index', page, 'list') : nothing
}

/** {@link judgePage}, the kind alone. */
export const pageKind = (page: JudgedPage): PageKind => judgePage(page).kind
