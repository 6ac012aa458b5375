import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { dateLike } from '../../src/edit/date-form.ts'
import { editablePage, type EditablePage } from '../../src/edit/editable-page.ts'
import { editLink, editSuperseded } from '../../src/edit/link-edit.ts'
import { statementOf } from '../../src/edit/statement.ts'
import { editStatus } from '../../src/edit/status-edit.ts'
import { editUnlink } from '../../src/edit/unlink-edit.ts'
import { defaultConfig } from '../../src/model/config.ts'
import type { KnownState, Status } from '../../src/model/status.ts'
import { dialectOf } from '../../src/read/dialect.ts'
import { findDates } from '../../src/read/values/date.ts'

const dialect = dialectOf(defaultConfig)
const today = '2031-05-26'
const bell = { markdown: '[ADR-9097](9097-bell.md)', id: 'ADR-9097', url: '9097-bell.md', number: 9097 }

/** The pages of a folder of real logs; none if it is not there. */
function pagesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.md$/i.test(name))
      .sort()
      .map(name => path.join(folder, name))
  } catch {
    return []
  }
}

/** What came of an edit and its way back. */
type Outcome = 'same' | 'differs' | 'refused' | 'way back refused' | 'told'

/** A day in a form that no edit writes becomes an ISO date. */
function isOwnForm({ text }: Status): boolean {
  const day = findDates(text, undefined).find(({ value }) => value !== undefined)
  return day !== undefined && dateLike(day.text, day.value ?? '', day.value) !== day.text
}

/** A history goes on, a successor that ends is dropped, and a state in other words has none to set back. */
function tellsMore(page: EditablePage): boolean {
  const { status, links } = page.record
  const { place } = status ?? {}
  const named = links.some(
    link =>
      link.relation === 'superseded-by' &&
      place !== undefined &&
      link.place.start >= place.start &&
      link.place.end <= place.end,
  )
  return (
    named ||
    (status !== undefined && isOwnForm(status)) ||
    status?.state === 'unknown' ||
    statementOf(page)?.word === undefined
  )
}

function setAndBack(page: EditablePage): Outcome {
  const { status } = page.record
  const state = status?.state
  if (status === undefined || state === undefined || state === 'unknown' || state === 'superseded')
    return 'told'
  const other: KnownState = state === 'deferred' ? 'rejected' : 'deferred'
  const there = editStatus(page, { state: other, today })
  if (there === undefined) return 'refused'
  if (tellsMore(page) || there.edits.every(({ start, end }) => start === end)) return 'told'
  const word = statementOf(page)?.word?.text
  const back = editStatus(there.page, { state, word, today: status.date ?? today })
  return back === undefined ? 'way back refused' : back.page.text === page.text ? 'same' : 'differs'
}

function linkAndUnlink(page: EditablePage): Outcome {
  const linked = editLink(page, { relation: 'amends', to: bell })
  const link = linked?.page.record.links.find(
    ({ relation, target }) => relation === 'amends' && /9097/.test(target),
  )
  if (linked === undefined || link === undefined) return 'refused'
  const back = editUnlink(linked.page, link)
  return back === undefined ? 'way back refused' : back.page.text === page.text ? 'same' : 'differs'
}

function superseded(page: EditablePage): Outcome {
  const made = editSuperseded(page, { by: bell, today, apart: false, used: [] })
  if (made === undefined) return 'refused'
  const { status, links } = made.page.record
  const isSaid = links.some(
    ({ relation, partial, target }) => relation === 'superseded-by' && !partial && /9097/.test(target),
  )
  return status?.state === 'superseded' && isSaid ? 'same' : 'differs'
}

const edits = { setAndBack, linkAndUnlink, superseded }

/** The outcomes of all edits on every third page of a folder, with the pages that had them. */
function outcomesIn(files: readonly string[]): ReadonlyMap<string, string[]> {
  const outcomes = new Map<string, string[]>()
  for (const file of files) {
    const text = readFileSync(file).toString()
    const page = text.startsWith('\uFEFF') ? undefined : editablePage(path.basename(file), text, dialect)
    if (page?.record.status === undefined) continue
    for (const [name, edit] of Object.entries(edits)) {
      const outcome = `${name}: ${edit(page)}`
      outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), file])
    }
  }
  return outcomes
}

describe.each(['corpus', 'corpus-2', 'corpus-busy'])('real pages of %s', folder => {
  const files = pagesBelow(path.resolve('../shared', folder)).filter((_file, at) => at % 3 === 0)
  test.skipIf(files.length === 0)(
    'say what was asked, and again what they said',
    { timeout: 300_000 },
    () => {
      const outcomes = outcomesIn(files)
      const pagesWith = (kind: string): string[] =>
        Object.keys(edits).flatMap(edit => outcomes.get(`${edit}: ${kind}`) ?? [])
      expect(pagesWith('differs')).toEqual([])
      expect(pagesWith('way back refused')).toEqual([])
      expect(pagesWith('refused').length).toBeLessThan(pagesWith('same').length / 100)
    },
  )
})
