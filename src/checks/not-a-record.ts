import { defineCheck } from './define-check.ts'

export const notARecord = defineCheck({
  id: 'not-a-record',
  severity: 'info',
  summary: 'every page of the log is a record, an index or a template',
  docs: `The log holds a page that states nothing that a record states (no status, number, date, deciders or sections of a
decision), so no document lists it. Give it what it lacks, move it, or name it under \`exclude\` in the configuration.`,
  *run({ pages }) {
    for (const { path, kind } of pages)
      if (kind === 'other')
        yield {
          path,
          place: undefined,
          message: 'Unexpected page that states no decision, expected a record, an index or a template',
        }
  },
})
