import { leftBracket } from './characters.ts'
import { matchAt } from './leaf-starts.ts'

const box = /\[(?:[ \txX]|\r?\n)\]/y
const boxBeforeText = /\[([ \txX])\](?=[ \t]+[^\s])/y

/**
 * The box that a paragraph begins with, which ticks the list item it is the first of; 'doubtful' where no text follows it
 * on its line. Source: micromark-extension-gfm-task-list-item.
 */
export function taskBoxAt(text: string, at: number): 'none' | 'doubtful' | 'empty' | 'ticked' {
  if (text.charCodeAt(at) !== leftBracket || matchAt(box, text, at) === null) return 'none'
  const mark = matchAt(boxBeforeText, text, at)?.[1]
  if (mark === undefined) return 'doubtful'
  return mark.toLowerCase() === 'x' ? 'ticked' : 'empty'
}
