import { expect, test } from 'vitest'
import { recordOf } from '../helpers/read.ts'

/** The supersession that a status states: target, and whether it is of a part. */
const successorsIn = (status: string): [string, boolean][] =>
  recordOf(`# 3. Mast\n\n## Status\n\n${status}\n\n## Context\n\nWind.\n`).links.flatMap(
    ({ relation, target, partial }) => (relation === 'superseded-by' ? [[target, partial]] : []),
  )

test.each([
  [
    'a note of what was makes no part of what is',
    'Superseded by ADR-0009 (was: amended in part by ADR-0004)',
    [['ADR-0009', false]],
  ],
  [
    'nor does one in other words',
    'Superseded by ADR-0009 (formerly accepted, only for sloops)',
    [['ADR-0009', false]],
  ],
  ['a note of what is does', 'Superseded by ADR-0009 (in part)', [['ADR-0009', true]]],
  [
    'a part stays one behind the whole',
    'Superseded by ADR-0009. Section 2 is superseded by ADR-0005.',
    [
      ['ADR-0009', false],
      ['ADR-0005', true],
    ],
  ],
  [
    'a verb reaches over no semicolon into a note',
    'Accepted. The sketch was replaced with a plan; the rigging is told of elsewhere (triage for ADR-0004, ADR-0005).',
    [],
  ],
])('%s: %s', (_name, status, successors) => {
  expect(successorsIn(status)).toEqual(successors)
})
