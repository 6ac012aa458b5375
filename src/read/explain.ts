import type { Explanation, Reading, SaidBy } from '../model/explanation.ts'
import type { Page } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import { isOnPage, type DecisionRecord } from '../model/record.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Told } from './add-statements.ts'
import type { Dialect } from './dialect.ts'
import type { RawField } from './raw-field.ts'
import { readPageWith, type PageReading } from './read-page.ts'
import { verbsOfLabel } from './values/phrases.ts'
import type { FieldMeaning } from './vocabulary/field-words.ts'

interface Source {
  readonly record: DecisionRecord
  readonly reading: PageReading
  readonly dialect: Dialect
}

const origins: Readonly<Record<RawField['origin'], string>> = {
  'front-matter': 'front matter',
  bullet: 'bullet',
  bold: 'bold label',
  line: 'line',
  table: 'table',
  section: 'section',
  heading: 'heading',
  badge: 'badge',
  'file-name': 'file name',
}

const within = (place: Place | undefined, { start, end }: RawField): boolean =>
  place !== undefined && place.start >= start && place.end <= end

const datePlace = ({ date }: DecisionRecord): Place | undefined =>
  date !== undefined && isOnPage(date) ? date.place : undefined

/** Where the value of a property was taken from. */
function placeOf(record: DecisionRecord, meaning: FieldMeaning): Place | undefined {
  switch (meaning) {
    case 'status':
    case 'history':
      return record.status?.place
    case 'date':
    case 'status-date':
    case 'created':
    case 'updated':
      return datePlace(record)
    case 'deciders':
    case 'consulted':
    case 'informed':
    case 'authors':
      return record[meaning][0]?.place
    default:
      return undefined
  }
}

const properties: Partial<Record<FieldMeaning, string>> = {
  'status-date': 'date',
  created: 'date',
  updated: 'date',
  history: 'status, date',
}

const ruleOf = (field: RawField): string => `${origins[field.origin]} \`${field.name}\``

const textOf = (field: RawField): string =>
  field.lines.map(line => line.text.replace(/\s+/g, ' ')).join(' / ')

/** Relations are told one by one, by {@link statements}; a field that is one is no reading of its own. */
const isRelation = (meaning: FieldMeaning | undefined, name: string): boolean =>
  meaning === undefined ? verbsOfLabel(name).length > 0 : /issue$|^related$/.test(meaning)

function fieldReading({ record, reading, dialect }: Source, field: RawField): Reading[] {
  const meaning = dialect.fields.meaningOf(field.name)
  const place = reading.place(field.start, field.end)
  const base = { text: textOf(field), place, rule: ruleOf(field) }
  if (isRelation(meaning, field.name)) return []
  if (meaning === undefined && within(datePlace(record), field))
    return [
      {
        ...base,
        property: 'date',
        rule: `${base.rule}, the only day under an unknown name`,
        lost: undefined,
      },
    ]
  if (meaning === undefined)
    return [{ ...base, property: 'fields', rule: `${base.rule}, a name that is not known`, lost: undefined }]
  const taken =
    meaning === 'history' && within(datePlace(record), field) ? datePlace(record) : placeOf(record, meaning)
  return [{ ...base, property: properties[meaning] ?? meaning, lost: lostTo(field, meaning, taken) }]
}

function lostTo(field: RawField, meaning: FieldMeaning, taken: Place | undefined): string | undefined {
  if (['title', 'id', 'number', 'tags'].includes(meaning) || within(taken, field)) return undefined
  if (textOf(field).trim() === '') return 'it is empty'
  return taken === undefined ? 'it says nothing that can be read' : `line ${taken.line} holds before it`
}

function identity({ record }: Source): Reading[] {
  const { title, titlePlace, date, number, headingNumber, fileNumber, id, path } = record
  const heading = titlePlace === undefined ? 'field or file name' : 'heading'
  const numberRule =
    fileNumber !== undefined ? 'file name' : headingNumber !== undefined ? 'heading' : 'field'
  const readings: Reading[] = [
    { property: 'title', text: title, place: titlePlace, rule: heading, lost: undefined },
    { property: 'id', text: id, place: undefined, rule: 'file name, heading, number', lost: undefined },
  ]
  if (date !== undefined && !isOnPage(date))
    readings.push({
      property: 'date',
      text: date.value,
      place: undefined,
      rule: 'file name, since the page states none',
      lost: undefined,
    })
  if (number !== undefined)
    readings.push({
      property: 'number',
      text: String(number),
      place: undefined,
      rule: numberRule,
      lost: undefined,
    })
  if (headingNumber !== undefined && fileNumber !== undefined && headingNumber.value !== fileNumber)
    readings.push({
      property: 'number',
      text: String(headingNumber.value),
      place: headingNumber.place,
      rule: 'heading',
      lost: `the file name holds before it (${path.slice(path.lastIndexOf('/') + 1)})`,
    })
  return readings
}

const subjects = { this: 'this record', part: 'a part of this record', other: 'another record' } as const
const moods = { is: 'fact', was: 'former', will: 'announced or supposed', not: 'denied' } as const

const saidBy = ({ subject, mood, partial, words }: Told): SaidBy => ({
  subject: subjects[subject],
  verb: words === '' ? undefined : words,
  scope: partial ? 'in part' : 'whole',
  mood: moods[mood],
})

const describe = ({ subject, verb, scope, mood }: SaidBy): string =>
  `subject ${subject}, verb ${verb === undefined ? 'the label' : `\`${verb}\``}, scope ${scope}, mood ${mood}`

/** Every relation with the clause that states it; what no clause governs is a mention. */
function statements({ record, reading }: Source): Reading[] {
  const all = [
    ...record.links.map(({ relation, target, place, from }) => ({ relation, text: target, place, from })),
    ...record.issues.map(({ relation, key, place, from }) => ({ relation, text: key, place, from })),
  ]
  return all.map(({ relation, text, place, from }) => {
    const field = reading.fields.find(each => within(place, each))
    const told = reading.told.find(each => each.at === place.start && each.relation === relation)
    const said = told === undefined ? undefined : saidBy(told)
    const where = field === undefined || from === 'body' ? 'text' : ruleOf(field)
    const how = said === undefined ? 'no verb, a mention' : describe(said)
    return { property: relation, text, place, rule: `${where}: ${how}`, lost: undefined, said }
  })
}

/** A page of a log, read in the log's dialect → what was read from its file and by which rule. */
export function explainPage(page: Page, file: SourceFile, dialect: Dialect): Explanation {
  const reading = readPageWith(file, dialect)
  const record = page.record ?? reading.record
  if (record === undefined) return { page, readings: [] }
  const source = { record, reading, dialect }
  const fields = reading.fields.flatMap(field => fieldReading(source, field))
  return { page, readings: [...identity(source), ...fields, ...statements(source)] }
}
