import type { TextEdit } from '../model/finding.ts'
import { groupBy } from '../model/group-by.ts'
import { once } from '../model/once.ts'
import type { Place } from '../model/place.ts'
import { defineCheck } from './define-check.ts'

/** The heading's digits replaced by the file's number, as wide as they were where they had leading zeros. */
function corrected(
  { value, place: { start, end } }: { value: number; place: Place },
  number: number,
): TextEdit {
  const padded = String(value).length < end - start
  return { start, end, text: String(number).padStart(padded ? end - start : 1, '0') }
}

export const numberMismatch = defineCheck({
  id: 'number-mismatch',
  severity: 'error',
  summary: 'file name and heading give the same number',
  docs: `The number in the heading differs from the one in the file name, usually after a copy or a renumbering. References
by number follow the file name. Change the heading, or rename the file. A heading that another record
has in the same words was copied as a whole; write the record's own.`,
  *run({ graph }) {
    const titles = once(() => groupBy(graph.records, ({ title }) => title))
    for (const { path, title, fileNumber, headingNumber } of graph.records)
      if (fileNumber !== undefined && headingNumber !== undefined && fileNumber !== headingNumber.value)
        yield {
          path,
          place: headingNumber.place,
          // A heading that another page has as well was copied with its number: its words are wrong too.
          ...(titles().get(title)?.length === 1 ? { edit: corrected(headingNumber, fileNumber) } : {}),
          message: `The heading says number ${headingNumber.value}, and the file name says ${fileNumber}; give both the same number.`,
        }
  },
})
