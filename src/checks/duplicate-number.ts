import type { DecisionRecord } from '../model/record.ts'
import { groupBy } from '../model/group-by.ts'
import { folderOf, seriesOf } from '../graph/lookup.ts'
import { defineCheck } from './define-check.ts'

const seriesOfFolder = (record: DecisionRecord): string => `${folderOf(record.path)}\n${seriesOf(record)}`

export const duplicateNumber = defineCheck({
  id: 'duplicate-number',
  severity: 'error',
  summary: 'a number names one record of its folder and series',
  docs: `Two records of one folder and series have the same number, so a reference to it is ambiguous. It happens when two
branches each add the next record. Give the later one a new number. The same number in another folder or in another
series (\`API-003\`, \`CLI-003\`) is fine.`,
  *run({ graph }) {
    for (const [number, alike] of groupBy(graph.records, record => record.number)) {
      if (number === undefined || alike.length === 1) continue
      for (const [first, ...others] of groupBy(alike, seriesOfFolder).values())
        for (const { path, headingNumber, titlePlace } of others) {
          const message = `Unexpected number \`${number}\` that \`${first?.path ?? ''}\` has too, expected a number of its own`
          yield { path, place: headingNumber?.place ?? titlePlace, message }
        }
    }
  },
})
