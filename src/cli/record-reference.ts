import type { RecordReference } from '../edit/reference.ts'
import { lineAt } from '../edit/lines.ts'
import type { EditablePage } from '../edit/editable-page.ts'
import { statementOf } from '../edit/statement.ts'
import { baseOf, folderOf } from '../graph/lookup.ts'
import type { Graph } from '../graph/graph.ts'
import type { DecisionRecord } from '../model/record.ts'
import { relativeLink } from '../render/relative-link.ts'

/** The heading of a page where it begins with a bare number, as adr-tools and its kin link to it: `3. Use tea`. */
function numberedHeading({ record, text }: EditablePage): string | undefined {
  if (record.titlePlace === undefined) return undefined
  const heading = lineAt(text, record.titlePlace.start).text.replace(/^#+\s*|\s*#*\s*$/g, '')
  return /^\d+\.\s/.test(heading) && !/[[\]`<]/.test(heading) ? heading : undefined
}

/** The id of a record as its heading or its file spells it: `ADR-055`; its id without that. */
function spelledId({ record, text }: EditablePage): string {
  const heading =
    record.headingNumber === undefined ? '' : lineAt(text, record.headingNumber.place.start).text
  const spelled = [heading.replace(/^#+\s*/, ''), baseOf(record.path)].map(
    each => /^([A-Z]{2,}-)(\d+)(?![\d-])/.exec(each) ?? /^([A-Z]{2,}-)(\d+)(?=-\D)/.exec(each),
  )
  const own = spelled.find(
    match => match !== null && record.id === `${match[1] ?? ''}${(match[2] ?? '').padStart(4, '0')}`,
  )
  return own?.[0] ?? record.id
}

/** A record as another page refers to it: by its numbered heading in a status section, else by its id. */
export function referenceTo(graph: Graph, from: EditablePage, to: EditablePage): RecordReference {
  const url = relativeLink(folderOf(from.path), to.path)
  const section = statementOf(from)?.field.origin === 'section'
  const spelled = spelledId(to)
  const label = (section ? numberedHeading(to) : undefined) ?? spelled
  const isNamed = isOnly(graph, from.record, to.record)
  return {
    url,
    markdown: `[${label}](${url})`,
    id: isNamed ? spelled : url,
    number: isNamed ? to.record.number : undefined,
  }
}

/** Whether no other record has the id of one. */
function isOnly(graph: Graph, from: DecisionRecord, { id, path }: DecisionRecord): boolean {
  const found = graph.find(id)
  const near = found.filter(record => folderOf(record.path) === folderOf(from.path))
  return [found, near].some(each => each.length === 1 && each[0]?.path === path)
}
