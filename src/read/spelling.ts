import type { Problem } from '../model/finding.ts'
import type { PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, offsetAt } from './rich-text.ts'

const misspelt = /\bsuper(?:cee?d|seed)(?=e|ing|ion|s\b)/giu

const mayBeMisspelt = /super(?:ce|see)/iu

const mended = (word: string): string => `${word.slice(0, 5)}${word === word.toUpperCase() ? 'SED' : 'sed'}`

/** *Supersede* comes from *sedere*, to sit: `superceded` in metadata is told, with the edit that mends it. */
export function misspellings(fields: readonly RawField[], page: PageText): Problem[] {
  const seen = new Set<number>()
  return fields.flatMap(field =>
    field.lines.flatMap(line =>
      !mayBeMisspelt.test(line.text)
        ? []
        : [...line.text.matchAll(misspelt)].flatMap(match => {
            const [start, end] = [
              offsetAt(line, match.index),
              endOffsetAt(line, match.index + match[0].length),
            ]
            if (seen.has(start) || page.text.slice(start, end) !== match[0]) return []
            seen.add(start)
            const text = mended(match[0])
            const message = `Write \`${text}…\` for \`${match[0]}…\`, as in *supersede*.`
            return [
              {
                rule: 'misspelt-supersede',
                message,
                place: page.place(start, end),
                edit: { start, end, text },
              },
            ]
          }),
    ),
  )
}
