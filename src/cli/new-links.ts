import { editLink } from '../edit/link-edit.ts'
import type { ChosenEdit } from '../edit/choose-edit.ts'
import type { EditablePage } from '../edit/editable-page.ts'
import { relationLabel, relationNamed } from '../edit/relation-labels.ts'
import { toPosix } from '../log/paths.ts'
import type { DecisionRecord } from '../model/record.ts'
import { recordRelations, type RecordRelation } from '../model/relation.ts'
import { UserError } from '../model/user-error.ts'
import { relativeLink } from '../render/relative-link.ts'
import { editableLog, merged, type EditableLog } from './change-log.ts'
import { findRecord } from './find-record.ts'
import type { Io } from './io.ts'
import { loadLog } from './load-log.ts'
import type { PlannedChange } from './print-plan.ts'
import { referenceTo } from './record-reference.ts'
import type { GlobalOptions } from './session.ts'
import { checkSupersession, markSuperseded, pageToBe } from './supersede.ts'

/** A relation that the new record states, as its template is given it. */
export interface NewLink {
  readonly verb: string
  readonly label: string
  readonly url: string
  readonly partial: boolean
  readonly record: DecisionRecord
  /** What the other page says in turn; undefined where the words name no relation that has an inverse. */
  readonly inverse: { readonly relation: RecordRelation; readonly label: string } | undefined
}

/** The relations that `adr new` is asked for. */
export interface WantedLinks {
  readonly supersedes?: readonly string[]
  readonly link?: readonly string[]
}

interface Wanted {
  readonly reference: string
  readonly verb: string
  readonly inverse: string | undefined
}

const word = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function wanted({ supersedes = [], link = [] }: WantedLinks): Wanted[] {
  const stated = link.map(text => {
    const [reference = '', verb = '', inverse] = text.split(':').map(part => part.trim())
    if (reference === '' || verb === '')
      throw new UserError(
        `\`${text}\` is not a relation.`,
        'Write it as REF:Relation, for example 0003:Amends.',
      )
    return { reference, verb: word(verb), inverse: inverse === undefined ? undefined : word(inverse) }
  })
  return [...supersedes.map(reference => ({ reference, verb: 'Supersedes', inverse: undefined })), ...stated]
}

function inverseOf({ verb, inverse }: Wanted): NewLink['inverse'] {
  const there = relationNamed(verb)
  const named = inverse === undefined ? undefined : relationNamed(inverse)
  const relation = named ?? (there === undefined ? undefined : recordRelations[there])
  if (inverse !== undefined && named === undefined)
    throw new UserError(`\`${inverse}\` is no relation.`, 'For example: --link "0003:Amends:Amended by"')
  return relation === undefined || relation.startsWith('mention')
    ? undefined
    : { relation, label: inverse ?? relationLabel(relation) }
}

/** The relations of a record that is about to be made. */
export interface Related {
  readonly links: readonly NewLink[]
  /** What the pages that it relates to say of it in turn, once its page is settled. */
  readonly answersTo: (made: { readonly file: string; readonly text: string }) => PlannedChange[]
}

function linkOf(io: Io, log: EditableLog, folder: string, each: Wanted): NewLink {
  const record = findRecord(log.graph, each.reference)
  return {
    record,
    verb: each.verb,
    inverse: inverseOf(each),
    partial: false,
    label: `${record.id} ${record.title}`,
    url: relativeLink(toPosix(io.cwd, folder), record.path),
  }
}

/** What a page says in turn of a new record that relates to it. */
function answerOf(io: Io, log: EditableLog, { record, inverse }: NewLink, made: EditablePage): ChosenEdit[] {
  if (inverse === undefined) return []
  if (inverse.relation === 'superseded-by') {
    checkSupersession(log, record, made.record, false)
    const marked = markSuperseded(log, io, record, made)
    return marked === undefined ? [] : [marked]
  }
  const page = log.page(record)
  const chosen = editLink(page, {
    ...inverse,
    to: referenceTo(log.graph, page, made),
    kinds: log.habits().kinds(),
  })
  if (chosen === undefined)
    throw new UserError(
      `\`${record.path}\` has no place where it could say \`${inverse.label} ${made.record.id}\`.`,
      'Give it a status first, or leave the relation out.',
    )
  return [chosen]
}

/** Reads the log in a folder and settles the relations that a new record there is asked to have. */
export function relatedIn(io: Io, folder: string, options: WantedLinks & GlobalOptions): Related {
  const stated = wanted(options)
  const log = editableLog(io, loadLog(io, { ...options, dir: folder }))
  const links = stated.map(each => linkOf(io, log, folder, each))
  return {
    links,
    answersTo: ({ file, text }) => {
      const page = pageToBe(log, toPosix(io.cwd, file), text)
      return merged(
        log,
        links.flatMap(link => answerOf(io, log, link, page)),
      )
    },
  }
}
