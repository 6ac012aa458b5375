import { defineCheck } from './define-check.ts'

export const numberMismatch = defineCheck({
  id: 'number-mismatch',
  severity: 'error',
  summary: 'file name and heading give the same number',
  docs: `The number in the heading differs from the one in the file name, usually after a copy or a renumbering. References
by number follow the file name. Change the heading, or rename the file.`,
  *run({ graph }) {
    for (const { path, fileNumber, headingNumber } of graph.records)
      if (fileNumber !== undefined && headingNumber !== undefined && fileNumber !== headingNumber.value)
        yield {
          path,
          place: headingNumber.place,
          message: `Unexpected number \`${headingNumber.value}\` in the heading, expected \`${fileNumber}\` as in the file name`,
        }
  },
})
