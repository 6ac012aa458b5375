import { successors } from '../graph/supersession.ts'
import { defineCheck } from './define-check.ts'

export const severalSuccessors = defineCheck({
  id: 'several-successors',
  severity: 'info',
  summary: 'a superseded record has one successor',
  docs: `Several records supersede this one as a whole. That may be meant (a decision was split), or two people replaced it
without knowing of each other. Say \`partially\` where each replaces a part.`,
  *run({ graph }) {
    for (const record of graph.records) {
      const next = successors(graph, record)
      if (next.length < 2) continue
      const ids = next.map(other => `\`${other.id}\``).join(', ')
      yield {
        path: record.path,
        place: record.status?.place ?? record.titlePlace,
        message: `Unexpected number of successors (${ids}), expected one`,
      }
    }
  },
})
