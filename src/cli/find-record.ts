import distance from 'leven'
import type { Graph } from '../graph/graph.ts'
import type { DecisionRecord } from '../model/record.ts'
import { UserError } from '../model/user-error.ts'

function near(graph: Graph, reference: string): string {
  const word = reference.toLowerCase()
  const ranked = graph.records
    .map(record => ({
      record,
      gap: Math.min(distance(word, record.id.toLowerCase()), distance(word, record.title.toLowerCase())),
    }))
    .sort((a, b) => a.gap - b.gap)
    .slice(0, 3)
  return ranked.map(({ record }) => `${record.id} (${record.title})`).join(', ')
}

/** The one record that a person names: by id, number, path, slug or title. Throws UserError for none or several. */
export function findRecord(graph: Graph, reference: string): DecisionRecord {
  const found = graph.find(reference)
  const [only] = found
  if (only === undefined)
    throw new UserError(
      `No record is called \`${reference}\`.`,
      `Near are ${near(graph, reference)}. \`adr list\` shows all.`,
    )
  if (found.length > 1)
    throw new UserError(
      `\`${reference}\` names ${found.length} records.`,
      `Name one by its path: ${found
        .slice(0, 8)
        .map(record => record.path)
        .join(', ')}.`,
    )
  return only
}
