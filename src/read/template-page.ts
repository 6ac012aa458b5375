import type { JudgedPage } from './judged-page.ts'
import { isAmongTemplates, saysTemplate, tellingName } from './page-names.ts'
import { isPromptTitle, promptsIn } from './prompts-left.ts'
import { isPlaceholder } from './values/nothing.ts'
import { enumeratesStates } from './values/prompts.ts'

const few = 3

/** Whether a page has a number by its name; 0 is the number of templates. */
export const isNumbered = ({ record }: JudgedPage): boolean => (record.fileNumber ?? 0) > 0

const hasPromptTitle = ({ record, text }: JudgedPage): boolean =>
  isPromptTitle(record.title, text, record.titlePlace?.start)

/** Whether the status is still to be chosen. */
function hasPromptStatus({ fields, dialect }: JudgedPage): boolean {
  const isPrompt = (line: string): boolean => isPlaceholder(line) || enumeratesStates(line, dialect.statuses)
  return fields.some(
    ({ name, lines }) =>
      dialect.fields.meaningOf(name) === 'status' && lines.some(({ text }) => isPrompt(text)),
  )
}

/**
 * Whether a page is there to be copied: by its name and lack of a number, its place, or the prompts that it still holds
 * in place of a title. A word for a template in a name is not enough, for decisions are about templates too; nor are
 * prompts below a title, for decisions are written bit by bit.
 */
export function isTemplate(page: JudgedPage): boolean {
  const { record, text } = page
  const name = saysTemplate(tellingName(record.path))
  if (isNumbered(page)) return name === 'all' && promptsIn(text) > 1
  if (name === 'all') return true
  const among = isAmongTemplates(record.path)
  if (among && record.status === undefined) return true
  const hints = among || name === 'part'
  if (hasPromptTitle(page)) return hints || promptsIn(text) > 1
  return hints && hasPromptStatus(page) && promptsIn(text) >= few
}

/** Whether a page that is a template by its name or place is written out like a decision. */
export const isWrittenOut = (page: JudgedPage): boolean =>
  isNumbered(page) || (!hasPromptTitle(page) && !hasPromptStatus(page) && promptsIn(page.text) === 0)
