import type { DecisionRecord } from '../model/record.ts'
import { folderOf, seriesOf } from '../graph/lookup.ts'
import { defineCheck } from './define-check.ts'

const keyOf = (record: DecisionRecord): string =>
  `${folderOf(record.path)}\n${seriesOf(record)}\n${record.number ?? ''}`

export const duplicateNumber = defineCheck({
  id: 'duplicate-number',
  severity: 'error',
  summary: 'a number names one record of its folder and series',
  docs: `Two records of one folder and series have the same number, so a reference to it is ambiguous. It happens when two
branches each add the next record. Give the later one a new number. The same number in another folder or in another
series (\`API-003\`, \`CLI-003\`) is fine.`,
  *run({ graph }) {
    const first = new Map<string, DecisionRecord>()
    for (const record of graph.records) {
      if (record.number === undefined) continue
      const other = first.get(keyOf(record))
      if (other === undefined) first.set(keyOf(record), record)
      else {
        const message = `Unexpected number \`${record.number}\` that \`${other.path}\` has too, expected a number of its own`
        yield { path: record.path, place: record.headingNumber?.place ?? record.titlePlace, message }
      }
    }
  },
})
