import { nothingWords, promptNouns } from '../vocabulary/nothing-words.ts'
import { anyOf } from '../vocabulary/words.ts'

const nothing: ReadonlySet<string> = new Set(['', ...nothingWords])

/** More characters than any of these words has. */
const saysSomething = /^(?:[.()*_`\s]*[!-'+-\-/-^a-~]){18}/

/** Text that is in normal form but for its case. */
const isPlain = /^[a-z\d/-]+(?: [a-z\d/-]+)*$/i

/** Whether a value says that there is no value: `N/A`, `None`, a dash, or nothing at all. */
export function isNothing(text: string): boolean {
  if (saysSomething.test(text)) return false
  if (isPlain.test(text)) return nothing.has(text.toLowerCase())
  return nothing.has(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[.()*_`\s]+/g, ' ')
      .trim(),
  )
}

const promptNoun = new RegExp(`^(?:${anyOf(promptNouns)})$`, 'i')
const mayBePrompt = /^\s*["'“]?[ydmja{[<]/i

/**
 * Whether a value is a template's prompt left as it was: `{list everyone}`, `[description | ticket URL]`, `<date>`,
 * `YYYY-MM-DD`. A single word in braces is somebody's value, not a prompt.
 */
export function isPlaceholder(text: string): boolean {
  if (!mayBePrompt.test(text)) return false
  const value = text.trim().replace(/^["'“]|["'”]$/g, '')
  if (/^(?:yyyy|dd|mm|jjjj|aaaa)[-/. ]?(?:mm|dd)[-/. ]?(?:dd|yyyy|yy|tt|jj)?/i.test(value)) return true
  const inner = /^(?:\{\{?([^{}]*)\}?\}|\[([^[\]]*)\]|<([^<>]*)>)$/s.exec(value)
  const prompt = inner?.[1] ?? inner?.[2] ?? inner?.[3]
  if (prompt === undefined) return false
  return (
    prompt.trim() === '' ||
    /[|…]|\.\.\.|,.*,|^\s*\S+\s+\S+\s+\S+/s.test(prompt) ||
    promptNoun.test(prompt.trim())
  )
}
