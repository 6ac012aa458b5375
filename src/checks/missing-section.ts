import { defineCheck } from './define-check.ts'

const key = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const missingSection = defineCheck({
  id: 'missing-section',
  severity: 'error',
  summary: 'every record has the sections that the project requires',
  docs: `The configuration lists \`requiredSections\`, and this record lacks one of them, or has it with nothing in it. Titles
are compared without case and punctuation.`,
  *run({ graph, config }) {
    for (const { path, sections, titlePlace } of graph.records)
      for (const required of config.requiredSections) {
        const found = sections.find(section => key(section.title) === key(required))
        if (found === undefined)
          yield {
            path,
            place: titlePlace,
            message: `Unexpected record without section \`${required}\`, expected that section`,
          }
        else if (found.empty)
          yield {
            path,
            place: found.place,
            message: `Unexpected empty section \`${required}\`, expected text in it`,
          }
      }
  },
})
