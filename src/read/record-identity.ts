import type { DecisionRecord } from '../model/record.ts'
import { readFileName, type FileName } from './file-name.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { sliceRich, type RichText } from './rich-text.ts'
import { splitTitle, type TitleParts } from './title.ts'

/** Where the names of a record stand. */
interface Names {
  readonly path: string
  readonly page: PageText
  readonly heading: RichText | undefined
  readonly titles: readonly RawField[]
  /** The number that a field states. */
  readonly number: string | undefined
}

/** A record's number: the file name's, else the heading's, else the one a field gives. */
export function recordNumber(
  file: FileName,
  title: TitleParts | undefined,
  stated: string | undefined,
): number | undefined {
  if (file.number !== undefined) return file.number
  if (title?.number !== undefined) return title.number
  const digits = /^(?:[A-Za-z]+(?:[-_ ][A-Za-z]+)*[-_ ]?)?#?(\d{1,6})$/.exec(stated ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/**
 * A record's id: as the heading or the file name spells it (`ADR-0012`, `API-003`), with `ADR` before a bare number and
 * at least four digits behind `ADR`; without a number, the file name.
 */
export function recordId(file: FileName, title: TitleParts | undefined, number: number | undefined): string {
  const stated = title?.id !== undefined && title.number === number ? title.id : file.id
  if (number === undefined) return file.name
  const prefix =
    stated
      ?.replace(/[-_ #]*\d+$/, '')
      .replace(/[_ ]+/g, '-')
      .toUpperCase() ?? 'ADR'
  const digits = /(\d+)$/.exec(stated ?? '')?.[1] ?? String(number)
  return `${prefix}-${prefix === 'ADR' ? String(number).padStart(4, '0') : digits}`
}

const initials = (text: string): string => text.replace(/(\p{L})[\p{L}'’]*[^\p{L}]*/gu, '$1').toUpperCase()

/** `Open Tea House - Green tea` in `OTH-ADR-0001.md`: the project's name before a dash is no part of the title. */
function withoutProject(heading: RichText, { id }: FileName): RichText {
  const project = /^([A-Za-z]{2,})[-_ ]/.exec(id ?? '')?.[1]
  if (project === undefined || !/\s[-–—]\s/.test(heading.text)) return heading
  const lead = /^\s*((?:\p{L}+\s+)+\p{L}+)\s+[-–—]\s+(?=\S)/u.exec(heading.text)
  return lead?.[1] !== undefined && initials(lead[1]) === project
    ? sliceRich(heading, lead[0].length)
    : heading
}

const seriesIn = (id: string | undefined): string[] => {
  const word = /^\s*(\p{L}[^\d]*?)[-_ #]*\d/u.exec(id ?? '')?.[1]
  return word === undefined ? [] : [word.toLowerCase()]
}

/** `kips/use-tea.md`: a folder may be called by its series, in the plural. */
function seriesOfFolder(path: string): string[] {
  const folder = /([a-z]{2,12})s\/[^/]*$/i.exec(path)?.[1]
  return folder === undefined ? [] : [folder.toLowerCase()]
}

function titleOf({ path, heading, titles, number: id }: Names, file: FileName): TitleParts | undefined {
  const series = [...seriesIn(file.id), ...seriesIn(id), ...seriesOfFolder(path)]
  const [stated] = titles.flatMap(field => field.lines)
  const text = heading ?? stated
  return text === undefined ? undefined : splitTitle(withoutProject(text, file), { file, series, id })
}

/** The title of a page whose heading gives none: what its file's name says beside number and date. */
function titleByName({ slug, name }: FileName, heading: RichText | undefined): string {
  const words = slug.replace(/[-_\s]+/g, ' ').trim()
  const said = heading?.text.replace(/\s+/g, ' ').trim() ?? ''
  return [words, said, name].find(text => text !== '') ?? ''
}

type Identity = Pick<
  DecisionRecord,
  'id' | 'number' | 'headingNumber' | 'fileNumber' | 'title' | 'titlePlace'
>

/** `INFRA-301-12-tea.md` under `INFRA-301-12: Tea`: the heading tells which of the numbers is the record's. */
function fileNumberOf({ number, name }: FileName, title: TitleParts | undefined): number | undefined {
  const isTwofold = title?.id !== undefined && /\d-\d+$/.test(title.id)
  return isTwofold && name.toLowerCase().includes(title.id.toLowerCase()) ? title.number : number
}

/** What a record is called: by its heading, its file name and its fields. */
export function identityOf(names: Names): Identity {
  const { page, heading } = names
  const named = readFileName(names.path)
  const title = titleOf(names, named)
  const file = { ...named, number: fileNumberOf(named, title) }
  const number = recordNumber(file, title, names.number)
  return {
    id: recordId(file, title, number),
    number,
    headingNumber: headingNumber(title, page),
    fileNumber: file.number,
    title: title?.title ?? titleByName(file, heading),
    titlePlace: heading === undefined ? undefined : placeOf(page, heading),
  }
}

function headingNumber(title: TitleParts | undefined, page: PageText): DecisionRecord['headingNumber'] {
  if (title?.number === undefined || title.numberAt === undefined) return undefined
  const digits = /^\d+/.exec(page.text.slice(title.numberAt, title.numberAt + 8))?.[0] ?? ''
  return {
    value: title.number,
    place: page.place(title.numberAt, title.numberAt + digits.length),
  }
}
