import type { Provenance } from '../model/record.ts'
import { endOfLine } from './lines.ts'

/** A header that an import keeps as a comment, in the form that the reader knows. */
export function provenanceComment({ editor, editedAt, revision }: Provenance): string {
  const clean = (text: string): string => text.replace(/--+|[<>\r\n]/g, ' ').trim()
  return `<!-- ${revision === undefined ? '' : `revision ${revision}: `}${clean(editor)} edited this page ${clean(editedAt)} -->`
}

const edited = /^.{1,80}? edited this page \d{4}-\d\d-\d\d/

/** Where the header of a copied wiki page ends: behind the blank lines that follow its last line. */
function bodyStart(lines: readonly string[]): number {
  const at = lines.slice(0, 6).findIndex(line => edited.test(line))
  if (at < 0) return 0
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '')
  return next < 0 ? lines.length : next
}

/** A line between blank lines that ends like no sentence was a heading before it was copied. */
function isHeading(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  const alone = (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === ''
  return alone && /^\S/.test(line) && line.length <= 120 && !/[.:;,!?。]$|^[•◦▪*-]\s|[:：]\s/.test(line)
}

/** A wiki page that was copied as text → Markdown: headings, bullets and numbers get their marks back, every word stays. */
export function markdownOfPasted(text: string, provenance: Provenance | undefined): string {
  const eol = endOfLine(text)
  const lines = text.split(/\r\n|\n|\r/)
  const body = lines.slice(provenance === undefined ? 0 : bodyStart(lines))
  let titled = false
  const marked = body.map((line, at) => {
    if (isHeading(body, at)) {
      const mark = titled ? '##' : '#'
      titled = true
      return `${mark} ${line}`
    }
    return line.replace(/^ {0,4}[•◦▪]\s+/, '- ').replace(/^ {1,4}(\d{1,3}[.)])\s+/, '$1 ')
  })
  const head = provenance === undefined ? '' : `${provenanceComment(provenance)}${eol}${eol}`
  return `${head}${marked.join(eol).trim()}${eol}`
}
