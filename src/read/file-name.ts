/** What a page's file name says of its record. */
export interface FileName {
  readonly number: number | undefined
  /** The id as the name spells it (`ADR-0012`, `API-003`), where it has a prefix. */
  readonly id: string | undefined
  /** The name without extension, number and wiki marker. */
  readonly slug: string
}

const leading = /^()(\d{1,6})(?=$|[-_. ])/
const named = /^(?:(.*?[^\d\s_-])[-_ ]*)?(?<![\d])(\d{1,6})(?=$|[-_. ])/u
const dateName = /^(?:[A-Za-z]+[-_ ])?(?:(?:19|20)\d\d[-_]\d\d[-_]\d\d|(?:19|20)\d{6})(?=$|[-_. T])/

/** Whether a page, or the folder that a README or index speaks for, is named by a date. */
export const isDatedName = (path: string): boolean => dateName.test(ownName(path))

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The base name of a page without extension; Gitea's wiki marks names that hold hyphens with `.-` at the end. */
export function pageName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown|txt)$/i, '')
  return base.endsWith('.-') ? decoded(base.slice(0, -2)) : base
}

function ownName(path: string): string {
  const base = pageName(path)
  return /^(?:readme|index)$/i.test(base) ? pageName(path.slice(0, Math.max(0, path.lastIndexOf('/')))) : base
}

/** A page's path → what its name says. A README or index speaks for its folder; a date is no number. */
export function readFileName(path: string): FileName {
  const own = ownName(path)
  if (dateName.test(own)) return { number: undefined, id: undefined, slug: own }
  const match = leading.exec(own) ?? named.exec(own)
  const prefix = match?.[1] === '' ? undefined : match?.[1]
  if (
    match?.[2] === undefined ||
    (prefix !== undefined && !/^[A-Za-z][A-Za-z]*(?:[-_ ][A-Z]{1,12}|[-_ ][A-Z][a-z]+)*$/.test(prefix))
  )
    return { number: undefined, id: undefined, slug: own }
  const slug = own.slice(match[0].length).replace(/^[-_. ]+/, '')
  return { number: Number(match[2]), id: prefix === undefined ? undefined : match[0], slug }
}
