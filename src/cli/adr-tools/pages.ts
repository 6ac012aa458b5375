import path from 'node:path'
import { folderNames } from '../../log/folders.ts'
import { isFolder } from '../../log/kinds.ts'
import { readText } from '../../log/read-text.ts'
import { compareText } from '../../model/order.ts'
import { UserError } from '../../model/user-error.ts'
import type { AdrFolder } from './adr-folder.ts'

/** A record of an adr-tools log: its path as printed, and its text. */
export interface AdrPage {
  readonly shown: string
  readonly file: string
  readonly text: string
}

const isPage = (name: string): boolean => /^\d+-[^/]*\.md/.test(name)

/** The names of the records in a folder, sorted. */
export const pageNames = (folder: AdrFolder): string[] =>
  isFolder(folder.path) ? folderNames(folder.path).filter(isPage).toSorted(compareText) : []

export function readPage(folder: AdrFolder, name: string): AdrPage {
  const file = path.join(folder.path, name)
  return { shown: `${folder.shown}/${name}`, file, text: readText(file) ?? '' }
}

/** The first record whose number, else whose path, a reference matches. Throws UserError where none does. */
export function findPage(folder: AdrFolder, reference: string): AdrPage {
  const names = pageNames(folder)
  const number = /^\d+$/.test(reference) ? Number(reference) : undefined
  const found =
    names.find(name => number !== undefined && Number.parseInt(name, 10) === number) ??
    names.find(name => `${folder.shown}/${name}`.includes(reference))
  if (found === undefined) throw new UserError(`No record matches \`${reference}\`.`, '`adr list` shows all.')
  return readPage(folder, found)
}

const lines = (text: string): string[] => text.split('\n')

/** A record's title: its first line without the mark of the heading. */
export const titleOf = (text: string): string => (lines(text)[0] ?? '').slice(2).trimEnd()

export const numberOf = (page: AdrPage): number => Number.parseInt(path.basename(page.file), 10)

/** Adds a link to the end of the status section, a paragraph of its own. A page without that section stays as it is. */
export function withLink(text: string, words: string, target: AdrPage): string {
  let inside = false
  return lines(text)
    .flatMap(line => {
      const ends = inside && line.startsWith('##')
      inside = line.startsWith('##') ? /^## Status\r?$/.test(line) : inside
      const end = line.endsWith('\r') ? '\r' : ''
      return ends
        ? [`${words} [${titleOf(target.text)}](${path.basename(target.file)})${end}`, end, line]
        : [line]
    })
    .join('\n')
}

/** Takes the line of a status out of the status section, and blank lines that then stand twice. */
export function withoutStatus(text: string, status: string): string {
  let inside = false
  let blank = false
  return lines(text)
    .filter(line => {
      if (line.startsWith('##')) inside = /^## Status\r?$/.test(line)
      if (!inside) return true
      if (line.trim() === '') {
        const again = blank
        blank = true
        return !again
      }
      if (line.trimEnd() === status) return false
      blank = false
      return true
    })
    .join('\n')
}

/** The links of a record's status section, each with the number it leads to: `Amends [1. x](0001-x.md)`. */
export function linksIn(text: string): { readonly words: string; readonly number: number }[] {
  let inside = false
  return lines(text).flatMap(line => {
    if (line.startsWith('#')) inside = line.startsWith('## Status')
    const match = inside ? /^(.+) \[.*\]\(0*([1-9]\d*).*\)/.exec(line) : null
    return match?.[1] === undefined ? [] : [{ words: match[1], number: Number(match[2]) }]
  })
}
