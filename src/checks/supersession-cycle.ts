import { supersessionCycles } from '../graph/supersession.ts'
import { defineCheck } from './define-check.ts'

export const supersessionCycle = defineCheck({
  id: 'supersession-cycle',
  severity: 'error',
  summary: 'supersession leads somewhere',
  docs: `Records supersede each other in a circle, so none of them holds. Take out the relation that is wrong. Reported once,
on the first record of the circle.`,
  *run({ graph }) {
    for (const [first, ...others] of supersessionCycles(graph)) {
      if (first === undefined) continue
      const members = new Set([first, ...others])
      const edge = (graph.outgoing.get(first.path) ?? []).find(
        ({ relation, link, target }) =>
          relation.startsWith('supersede') &&
          link.from === 'metadata' &&
          target.kind === 'record' &&
          members.has(target.record),
      )
      const ids = [first, ...others].map(record => `\`${record.id}\``).join(', ')
      yield {
        path: first.path,
        place: edge?.link.place ?? first.titlePlace,
        message: `${ids} supersede each other in a circle, so none of them holds; take out the relation that is wrong.`,
      }
    }
  },
})
