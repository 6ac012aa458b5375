import { successors } from '../graph/supersession.ts'
import { defineCheck } from './define-check.ts'

export const acceptedButSuperseded = defineCheck({
  id: 'accepted-but-superseded',
  severity: 'error',
  summary: 'a record that another supersedes does not claim to hold',
  docs: `A record's status says that it holds (or is still proposed), while an accepted record says that it supersedes it.
Change the status to \`Superseded by …\`, or take the relation out of the other record. A partial supersession is no
contradiction.`,
  *run({ graph }) {
    for (const record of graph.records) {
      const { status } = record
      if (status?.state !== 'accepted' && status?.state !== 'proposed') continue
      const successor = successors(graph, record).find(other => other.status?.state === 'accepted')
      if (successor === undefined) continue
      const message = `Unexpected status \`${status.text}\` of a record that \`${successor.path}\` supersedes, expected \`superseded\``
      yield { path: record.path, place: status.place, message }
    }
  },
})
