import type { RecordReference } from '../edit/reference.ts'
import { lineAt } from '../edit/lines.ts'
import type { EditablePage } from '../edit/editable-page.ts'
import { statementOf } from '../edit/statement.ts'
import { folderOf } from '../graph/lookup.ts'
import type { Graph } from '../graph/graph.ts'
import type { DecisionRecord } from '../model/record.ts'
import { relativeLink } from '../render/relative-link.ts'

/** The heading of a page where it begins with a bare number, as adr-tools and its kin link to it: `3. Use tea`. */
function numberedHeading({ record, text }: EditablePage): string | undefined {
  if (record.titlePlace === undefined) return undefined
  const heading = lineAt(text, record.titlePlace.start).text.replace(/^#+\s*|\s*#*\s*$/g, '')
  return /^\d+\.\s/.test(heading) && !/[[\]`<]/.test(heading) ? heading : undefined
}

/** A record as another page refers to it: by its numbered heading in a status section, else by its id. */
export function referenceTo(graph: Graph, from: EditablePage, to: EditablePage): RecordReference {
  const url = relativeLink(folderOf(from.path), to.path)
  const section = statementOf(from)?.field.origin === 'section'
  const label = (section ? numberedHeading(to) : undefined) ?? to.record.id
  const id = plainName(graph, from.record, to.record, url)
  const number = id === url ? undefined : to.record.number
  return { url, markdown: `[${label}](${url})`, id, number }
}

/** The id of a record, or its path where the id is also another's. */
function plainName(graph: Graph, from: DecisionRecord, to: DecisionRecord, url: string): string {
  const found = graph.find(to.id)
  const near = found.filter(record => folderOf(record.path) === folderOf(from.path))
  return [found, near].some(each => each.length === 1 && each[0]?.path === to.path) ? to.id : url
}
