import type { TextEdit } from '../model/finding.ts'
import { applyEdits } from './apply-edits.ts'
import { misread, type Asked } from './asked.ts'
import { editablePage, type EditablePage } from './editable-page.ts'

/** Edits of one page that were read back and say what was asked, nothing else. */
export interface ChosenEdit {
  readonly edits: readonly TextEdit[]
  readonly page: EditablePage
}

/**
 * The first of several ways to edit a page that does what was asked: each is tried on the text, and the reader says
 * whether the record has changed so and in nothing else. Undefined where none does: then nothing may be written.
 */
export function chooseEdit(
  page: EditablePage,
  candidates: Iterable<readonly TextEdit[]>,
  asked: Asked,
): ChosenEdit | undefined {
  for (const edits of candidates) {
    const after = editablePage(page.path, applyEdits(page.text, edits), page.dialect)
    if (after !== undefined && misread(page.record, after.record, asked) === undefined)
      return { edits, page: after }
  }
  return undefined
}
