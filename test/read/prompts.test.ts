import { describe, expect, test } from 'vitest'
import { statusVocabulary } from '../../src/read/values/leading-word.ts'
import { enumeratesStates } from '../../src/read/values/prompts.ts'

const words = statusVocabulary({ 'lit up': 'accepted' })

describe('a status that only lists the states', () => {
  test.each([
    '[Proposed | Accepted]',
    'Proposed | Accepted | Rejected',
    'Proposed → Accepted → Superseded',
    'proposed -> accepted -> deprecated',
    'Draft/Proposed/Accepted',
    'Proposed / Accepted',
    'Proposed, Accepted, Rejected or Superseded',
    'proposed or accepted',
    '{draft, lit up}',
    '(Draft | Lit up | Rejected)',
    '"proposed | accepted | superseded by ADR-0123"',
    '\\{Deprecated|Proposed|Accepted\\}',
    'vorgeschlagen | angenommen | abgelehnt',
    '提议、已接受、已废弃',
    'Proposed\nAccepted\nRejected',
    '- can be "proposed", "accepted", or "rejected".',
    'one of: Draft, Accepted, Superseded',
    'One of draft | accepted',
    'Kann vorgeschlagen, angenommen oder abgelehnt',
    '选择：提议/已接受/已废弃',
    'States: proposed / accepted / rejected',
  ])('is a prompt: %j', text => {
    expect(enumeratesStates(text, words)).toBe(true)
  })

  test.each([
    '',
    'Accepted',
    'Accepted → Superseded',
    'Accepted: proposed → superseded',
    'Can be accepted',
    'Rejected: accepted, proposed, draft',
    'Accepted, superseded',
    'Accepted / Implemented',
    'Accepted (2024-05-06) → Superseded (2025-01-02) → Deprecated',
    'Accepted | 2024-05-06 | Ida',
    'Accepted | Superseded by [3](0003-x.md)',
    'Proposed on Monday, accepted on Tuesday, rejected on Friday',
    'Superseded by ADR-3, ADR-4 and ADR-5',
    'In force / not in force / whatever',
    `${'accepted | '.repeat(40_000)}proposed`,
  ])('says what holds, or nothing that is known: %.60j', text => {
    expect(enumeratesStates(text, words)).toBe(false)
  })
})
