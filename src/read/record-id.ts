import type { FileName } from './file-name.ts'
import type { TitleParts } from './title.ts'

/** A record's number: the file name's, else the heading's, else the one a field gives. */
export function recordNumber(
  file: FileName,
  title: TitleParts | undefined,
  stated: string | undefined,
): number | undefined {
  if (file.number !== undefined) return file.number
  if (title?.number !== undefined) return title.number
  const digits = /^(?:[A-Za-z]+[-_ ]?)*#?(\d{1,6})$/.exec(stated ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/**
 * A record's id: as the heading or the file name spells it (`ADR-0012`, `API-003`), with `ADR` before a bare number and
 * at least four digits behind `ADR`; without a number, the file name.
 */
export function recordId(file: FileName, title: TitleParts | undefined, number: number | undefined): string {
  const stated = title?.id !== undefined && title.number === number ? title.id : file.id
  if (number === undefined) return file.slug
  const prefix =
    stated
      ?.replace(/[-_ #]*\d+$/, '')
      .replace(/[_ ]+/g, '-')
      .toUpperCase() ?? 'ADR'
  const digits = /(\d+)$/.exec(stated ?? '')?.[1] ?? String(number)
  return `${prefix}-${prefix === 'ADR' ? String(number).padStart(4, '0') : digits}`
}
