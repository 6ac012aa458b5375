import type { DecisionRecord } from '../model/record.ts'
import { defineCheck } from './define-check.ts'

const word = /^(?:YYYY-MM-DD|TODO|TBD|xxx)$/i
const bracketed = /^(?:\{[^{}]*\}|\[[^[\]]*\]|<[^<>]*>)$/

/** A word that templates leave, or several in brackets. */
function isPrompt(text: string): boolean {
  const trimmed = text.trim()
  if (!/^[{[<ytx]/i.test(trimmed)) return false
  return word.test(trimmed) || (bracketed.test(trimmed) && /\s/.test(trimmed))
}

function* placesOf({ title, titlePlace, fields, sections }: DecisionRecord) {
  if (isPrompt(title)) yield { text: title, place: titlePlace }
  for (const field of fields)
    if (isPrompt(field.value)) yield { text: `${field.name}: ${field.value}`, place: field.place }
  for (const section of sections)
    if (isPrompt(section.title)) yield { text: section.title, place: section.place }
}

export const placeholderLeft = defineCheck({
  id: 'placeholder-left',
  severity: 'warning',
  summary: "an accepted record has none of its template's prompts left",
  docs: `A title, field or heading of an accepted record is still the prompt of the template it was made from
(\`{short title}\`, \`[name of option]\`, \`YYYY-MM-DD\`, \`TBD\`). Write what is meant, or take the line out.`,
  *run({ graph }) {
    for (const record of graph.records) {
      if (record.status?.state !== 'accepted') continue
      for (const { text, place } of placesOf(record))
        yield {
          path: record.path,
          place,
          message: `This record is accepted, but \`${text}\` is still a prompt of its template; write what it asks for, or take it out.`,
        }
    }
  },
})
