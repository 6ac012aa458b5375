import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClauses } from '../../src/read/clauses/read-clauses.ts'
import { plainRich } from '../../src/read/rich-text.ts'
import { statusVocabulary } from '../../src/read/values/leading-word.ts'
import { recordOf } from '../helpers/read.ts'

/** What a status section says, in short: the state, and each relation to another record. */
function said(status: string): string {
  const record = recordOf(
    `# 9. Sails\n\n## Status\n\n${status}\n\n## Context\n\nWind.\n`,
    'adr/0009-sails.md',
  )
  const links = record.links
    .filter(({ from, relation }) => from === 'metadata' && relation !== 'mentions')
    .map(({ relation, target, partial }) => `${relation} ${target}${partial ? ' in part' : ''}`)
  return [record.status?.state ?? 'none', ...links].join(', ')
}

describe('a status says', () => {
  test.each([
    [
      'Accepted. The note on ropes is superseded by ADR-3 for small boats.',
      'accepted, superseded-by ADR-3 in part',
    ],
    ['Superseded by ADR-3', 'superseded, superseded-by ADR-3'],
    ['Superseded in part by ADR-3', 'accepted, superseded-by ADR-3 in part'],
    ['superseded-in-part by 0003', 'accepted, superseded-by 0003 in part'],
    ['Amended-in-part by ADR-3, ADR-4', 'accepted, amended-by ADR-3 in part, amended-by ADR-4 in part'],
    ['Accepted; section 2 superseded by ADR-3', 'accepted, superseded-by ADR-3 in part'],
    ['§3 superseded by ADR-3; the rest holds', 'accepted, superseded-by ADR-3 in part'],
    ['Accepted → Superseded (see ADR-3)', 'superseded, superseded-by ADR-3'],
    ['Superseded (never built) by ADR-3', 'superseded, superseded-by ADR-3'],
    ['Superseded on 2021-03-04 by ADR-3', 'superseded, superseded-by ADR-3'],
    ['Will be superseded by ADR-3', 'unknown'],
    ['Accepted, not superseded by ADR-3', 'accepted'],
    ['Accepted. If the mast breaks, ADR-3 supersedes this.', 'accepted'],
    ['ADR-3 supersedes this record', 'superseded, superseded-by ADR-3'],
    ['Accepted. Supersedes ADR-2 and is a part of ADR-4', 'accepted, supersedes ADR-2'],
    ['Accepted. Supersedes the chapter on ropes in ADR-2', 'accepted, supersedes ADR-2 in part'],
    ['Superseded by ADR-3 (was: accepted)', 'superseded, superseded-by ADR-3'],
    ['Ersetzt durch ADR-3', 'superseded, superseded-by ADR-3'],
    ['Diese Entscheidung wurde durch ADR-3 ersetzt', 'superseded, superseded-by ADR-3'],
    ['Teilweise ersetzt durch ADR-3', 'accepted, superseded-by ADR-3 in part'],
    ['Remplacé par ADR-3', 'superseded, superseded-by ADR-3'],
    ['Sustituido en parte por ADR-3', 'accepted, superseded-by ADR-3 in part'],
    ['Принято. Не заменено на ADR-3', 'accepted'],
    ['Accepted 2024-01-02, implemented 2024-03-04, deprecated 2025-05-06', 'deprecated'],
    ['Proposed. Supersedes ADR-2.', 'proposed, supersedes ADR-2'],
  ])('%s', (status, expected) => {
    expect(said(status)).toBe(expected)
  })

  test.each([
    ['Accepted (amendment proposed 2026-06-30)', undefined, undefined],
    ['Superseded by ADR-3 (2026-08-14) — was Accepted (2026-05-02)', '2026-08-14', '2026-05-02'],
    ['Accepted (2026-06-25), superseded by ADR-3 (2026-11-28)', '2026-11-28', '2026-06-25'],
  ])('the day of %s', (status, ofStatus, ofDecision) => {
    const record = recordOf(`# 9. Sails\n\n## Status\n\n${status}\n`, 'adr/0009-sails.md')
    expect([record.status?.date, record.date?.value]).toEqual([ofStatus, ofDecision])
  })
})

test('prose states only what is surely said of this record', () => {
  const told = (body: string): string[] =>
    recordOf(`# 9. Sails\n\n## Status\n\nAccepted\n\n## Context\n\n${body}\n`, 'adr/0009-sails.md').links.map(
      ({ relation, target }) => `${relation} ${target}`,
    )
  expect(told('This decision supersedes ADR-2.')).toEqual(['supersedes ADR-2'])
  for (const body of [
    'A later note would supersede ADR-2.',
    'We considered superseding ADR-2.',
    'It supersedes ADR-2.',
  ])
    expect(told(body)).toEqual(['mentions ADR-2'])
})

test('any line is read, and what is found lies in it', () => {
  const piece = fc.constantFrom(
    ...[
      'superseded by ',
      'ADR-1',
      ', ',
      '(',
      ')',
      ' and ',
      '. ',
      'Accepted',
      ' → ',
      ' is not ',
      '§2 ',
      '2021-03-04 ',
      '; ',
      'по ',
      '被',
    ],
  )
  const states = statusVocabulary()
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 14 }), pieces => {
      const text = pieces.join('')
      const context = { from: 'metadata', defaults: [], bare: true, keyPrefixes: [], states } as const
      for (const { start, end, objects } of readClauses(plainRich(text, 0), context).clauses) {
        expect(start >= 0 && start <= end && end <= text.length).toBe(true)
        for (const { reference } of objects) expect(reference.end <= text.length).toBe(true)
      }
    }),
  )
})
