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
    const wanted = config.requiredSections.map(required => ({ required, title: key(required) }))
    for (const { path, sections, titlePlace } of wanted.length === 0 ? [] : graph.records)
      for (const { required, title } of wanted) {
        const found = sections.find(section => key(section.title) === title)
        if (found === undefined)
          yield {
            path,
            place: titlePlace,
            message: `This record lacks the section \`${required}\`, which the project requires; add it.`,
          }
        else if (found.empty)
          yield {
            path,
            place: found.place,
            message: `The section \`${required}\` is empty, and the project requires it; write something below it.`,
          }
      }
  },
})
