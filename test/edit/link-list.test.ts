import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editablePage, type EditablePage } from '../../src/edit/editable-page.ts'
import { kindLike } from '../../src/edit/kind-form.ts'
import { editLink, editSuperseded } from '../../src/edit/link-edit.ts'
import { editUnlink } from '../../src/edit/unlink-edit.ts'
import { defaultConfig } from '../../src/model/config.ts'
import { recordRelations, type RecordRelation } from '../../src/model/relation.ts'
import { dialectOf } from '../../src/read/dialect.ts'
import { verbsOfLabel } from '../../src/read/values/phrases.ts'

const dialect = dialectOf(defaultConfig)
const bell = { markdown: '[ADR-0007](0007-bell.md)', id: 'ADR-0007', url: '0007-bell.md', number: 7 }

function page(list: string): EditablePage {
  const text = `---\nstatus: accepted\n${list}date: 2020-01-02\n---\n\n# 3. Lamp\n\n## Context\n\nDark.\n`
  const read = editablePage('adr/0003-lamp.md', text, dialect)
  if (read === undefined) throw new Error('unreadable')
  return read
}

const linesOf = (text: string): string[] => text.split('\n')

function added(before: EditablePage, after: EditablePage | undefined): string[] {
  const old = linesOf(before.text)
  return after === undefined ? ['refused'] : linesOf(after.text).filter(line => !old.includes(line))
}

describe('a list of links in front matter', () => {
  test.each([
    ['links:\n  - target: 1\n    kind: relatesto\n', ['  - target: 7', '    kind: amendedby']],
    ['links:\n- kind: relates-to\n  target: 0001\n', ['- kind: amended-by', '  target: 0007']],
    [
      'relations:\n  - type: RelatesTo\n    ref: 0001-oil.md\n',
      ['  - type: AmendedBy', '    ref: 0007-bell.md'],
    ],
    [
      'links:\n  - { target: "ADR-0001", kind: "relates_to" }\n',
      ['  - { target: "ADR-0007", kind: "amended_by" }'],
    ],
    ['links: [{to: 1, rel: Relates to}]\n', ['links: [{to: 1, rel: Relates to}, {to: 7, rel: Amended by}]']],
    [
      'links:\n  - target: 1\n    kind: amends\n  - target: 2\n    kind: relatesto\n    description: the same room\n',
      ['  - target: 7', '    kind: amendedby'],
    ],
  ])('%j takes a new item in its own spelling, and gives it back', (list, lines) => {
    const before = page(list)
    const linked = editLink(before, { relation: 'amended-by', to: bell })
    expect(added(before, linked?.page)).toEqual(lines)
    const link = linked?.page.record.links.find(({ relation }) => relation === 'amended-by')
    expect(linked && link && editUnlink(linked.page, link)?.page.text).toBe(before.text)
  })

  test('takes a successor, and the status is one word', () => {
    const before = page('links:\n  - target: 1\n    kind: amendedby\n')
    const made = editSuperseded(before, { by: bell, today: '2031-05-06', apart: false, used: [] })
    expect(added(before, made?.page)).toEqual([
      'status: superseded',
      '  - target: 7',
      '    kind: supersededby',
    ])
  })

  test('is written as the log’s other lists where its own kinds do not tell', () => {
    const before = page('links:\n  - target: 1\n    kind: supersedes\n')
    const link = { relation: 'superseded-by', to: bell, kinds: ['relatesto'] } as const
    expect(added(before, editLink(before, link)?.page)).toEqual(['  - target: 7', '    kind: supersededby'])
  })

  test('loses a whole item, and is empty without its only one', () => {
    const both = page(
      'links:\n  - target: 1\n    kind: amends\n    note: dim\n  - target: 2\n    kind: clarifies\n',
    )
    const [amends] = both.record.links
    expect(amends && editUnlink(both, amends)?.page.text).toBe(
      page('links:\n  - target: 2\n    kind: clarifies\n').text,
    )
    const one = page('links:\n  - target: 1\n    kind: amends\n')
    const [only] = one.record.links
    expect(only && editUnlink(one, only)?.page.text).toBe(page('links: []\n').text)
  })

  test('every kind is read as the relation it was made of', () => {
    const relations = Object.keys(recordRelations).filter(
      (each): each is RecordRelation => each in recordRelations && !each.startsWith('mention'),
    )
    const models = fc.constantFrom(
      'amendedby',
      'amended-by',
      'amended_by',
      'AmendedBy',
      'amendedBy',
      'Amended by',
    )
    fc.assert(
      fc.property(fc.constantFrom(...relations), models, (relation, model) => {
        const known = verbsOfLabel(relation)[0]?.record
        if (known === relation) expect(verbsOfLabel(kindLike([model], relation))[0]?.record).toBe(relation)
      }),
    )
  })
})
