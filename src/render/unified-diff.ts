import { createTwoFilesPatch } from 'diff'
import { printable } from './printable.ts'

/** What would change in a file, as a unified diff; empty where nothing would. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  return printable(
    createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 3 }).replace(/^=+\n/, ''),
  )
}
