import type { TextEdit } from '../model/finding.ts'
import type { RecordLink } from '../model/relation.ts'
import { chooseEdit, type ChosenEdit } from './choose-edit.ts'
import type { EditablePage } from './editable-page.ts'
import { removeFromList } from './link-list.ts'
import { behindMarks, isBlank, lineAfter, lineAt, lineBefore } from './lines.ts'

/** The source of a reference with its link's brackets, address and emphasis. */
function sourceOf(text: string, { start, end }: RecordLink['place']): { start: number; end: number } {
  const open = /[[`*_<"']+$/.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0
  const closing = behindMarks(text, end)
  const quote = open > 0 && /["']/.test(text.slice(start - 1, start)) ? 1 : 0
  return { start: start - open, end: closing + quote }
}

/** The line of a reference, with a blank line where two would be left. */
function lineRemoved(text: string, offset: number): TextEdit[] {
  const line = lineAt(text, offset)
  const [before, after] = [lineBefore(text, line), lineAfter(text, line)]
  if (line.next === line.end && before !== undefined) {
    const above = isBlank(before) ? lineBefore(text, before) : before
    return [{ start: (above ?? before).end, end: line.end, text: '' }]
  }
  const parted = before !== undefined && isBlank(before) && isBlank(after)
  return [{ start: parted ? before.start : line.start, end: line.next, text: '' }]
}

/** One of several fields on a line goes with the mark before it. */
function fieldRemoved({ text, fields }: EditablePage, { place }: RecordLink): TextEdit[][] {
  const line = lineAt(text, place.start)
  const onLine = fields.filter(field => field.start >= line.start && field.end <= line.end)
  const own = onLine.find(field => field.start <= place.start && field.end >= place.end)
  const mark = own === undefined ? null : /\s+[·•|]\s+[*_]*$/.exec(text.slice(line.start, own.start))
  if (own === undefined || mark === null || onLine.length < 2) return []
  const end = Math.max(behindMarks(text, own.end), sourceOf(text, place).end)
  return [[{ start: line.start + mark.index, end, text: '' }]]
}

function ways(page: EditablePage, link: RecordLink): TextEdit[][] {
  const { text } = page
  const listed = removeFromList(page, link)
  if (listed.length > 0) return listed
  const { start, end } = sourceOf(text, link.place)
  const after = /^(?:\s*[,;]\s*|\s+and\s+)/.exec(text.slice(end))?.[0].length
  const before = /(?:\s*[,;]\s*|\s+and\s+)$/.exec(text.slice(0, start))?.[0].length
  return [
    ...fieldRemoved(page, link),
    lineRemoved(text, start),
    ...(before === undefined ? [] : [[{ start: start - before, end, text: '' }]]),
    ...(after === undefined ? [] : [[{ start, end: end + after, text: '' }]]),
    [{ start, end, text: '' }],
  ]
}

/** The edit that takes a stated relation out of a page. Undefined where it cannot be had without changing more. */
export function editUnlink(page: EditablePage, link: RecordLink): ChosenEdit | undefined {
  return chooseEdit(page, ways(page, link), { removed: [link] })
}
