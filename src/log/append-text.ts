import { appendFileSync } from 'node:fs'
import { UserError } from '../model/user-error.ts'

/** Appends a text to a file that the operator's environment names. Throws UserError where that fails. */
export function appendText(file: string, text: string): void {
  try {
    appendFileSync(file, text)
  } catch {
    throw new UserError(`\`${file}\` cannot be written to.`, 'See GITHUB_STEP_SUMMARY.')
  }
}
