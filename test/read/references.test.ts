import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainRich } from '../../src/read/rich-text.ts'
import { issueOfUrl } from '../../src/read/values/issue-urls.ts'
import { findReferences } from '../../src/read/values/references.ts'
import { defaultConfig } from '../../src/model/config.ts'
import type { ReadOptions } from '../../src/read/dialect.ts'
import { pagesOf, recordOf } from '../helpers/read.ts'

const page = (body: string, fields = ''): string =>
  `# 7. Hang the bell\n\n- Status: accepted\n${fields}\n## Context\n\n${body}\n`
const keysIn = (body: string, fields = '', options: ReadOptions = defaultConfig): string[] =>
  recordOf(page(body, fields), 'adr/0007-hang-the-bell.md', options).issues.map(({ key }) => key)
const targetsIn = (
  body: string,
  path = 'adr/0007-hang-the-bell.md',
  heading = '7. Hang the bell',
): string[] =>
  recordOf(`# ${heading}\n\n- Status: accepted\n\n## Context\n\n${body}\n`, path).links.map(
    ({ target }) => target,
  )
const trackers = (...each: { type: string; keys: string[] }[]): ReadOptions => ({
  ...defaultConfig,
  trackers: each.map(tracker => ({ ...tracker, url: undefined })),
})

describe('a key of letters is an issue', () => {
  test.each([
    ['where a field of issues has it', 'BELL-3 rings.', '- Ticket: BELL-3\n', ['BELL-3', 'BELL-3']],
    [
      'where such a field has another of its prefix',
      'BELL-4 rings.',
      '- Jira: BELL-3\n',
      ['BELL-3', 'BELL-4'],
    ],
    [
      'behind a verb of issues, and then wherever it stands',
      'BELL-5 rings. Closes BELL-6.',
      '',
      ['BELL-5', 'BELL-6'],
    ],
    ['behind a noun of issues', 'The ticket BELL-8 says so.', '', ['BELL-8']],
    ['in another language', 'Siehe Ticket BELL-8; schließt BELL-9.', '', ['BELL-8', 'BELL-9']],
    [
      'where an address of the page has its prefix',
      'See [the board](https://tower.example/browse/BELL-2). BELL-9 is next.',
      '',
      ['BELL-2', 'BELL-9'],
    ],
    [
      'in a list of tickets',
      '## Tickets\n\n- BELL-1: the rope\n- BELL-2: the wheel\n',
      '',
      ['BELL-1', 'BELL-2'],
    ],
  ])('%s', (_, body, fields, expected) => {
    expect(keysIn(body, fields)).toEqual(expected)
  })

  test('of a configured tracker, on any page', () => {
    expect(keysIn('- BELL-4: the rope', '', trackers({ type: 'jira', keys: ['BELL-'] }))).toEqual(['BELL-4'])
  })
})

describe('a key of letters is none', () => {
  test.each([
    ['on its form alone', 'The peal BELL-3 is long.'],
    [
      'where a bullet of the page defines it',
      '- WISH-1: no rust\n- WISH-2: no cracks\n\nThis closes WISH-2.',
    ],
    ['where a heading defines it', '### WISH-3\n\nNo noise. This resolves WISH-3.'],
    ['where a table defines it', '| Id | Wish |\n| --- | --- |\n| WISH-4 | no wires |\n\nFixes WISH-4.'],
    ['where a bold word defines it', '**WISH-5**: no clapper. Closes WISH-5.'],
    ['of a licence', 'The drawing is under GPL-3, MIT-0 or CC0-1. Issue GPL-3.'],
    ['of a standard', 'JSR-77, ISO-3166, ICS-9 and PEP-8 hold; closes ISO-3166.'],
    ['of a requirement', 'It meets requirement TONE-4 and the control TONE-5.'],
    ['of a document', 'The doc TONE-6 tells more, see TONE-7.'],
    ['that is linked within the page', 'As [TONE-1](#tone-1) says.'],
  ])('%s', (_, body) => {
    expect(keysIn(body)).toEqual([])
  })
})

describe('a bare number is an issue', () => {
  test.each([
    'fixes #12',
    'see #12',
    'issue #12',
    'PR#12',
    'The rope (#12) was cut.',
    'As #12 says, ropes fray.',
    '1. hold\n2. ring\n\nThat is #12 again.',
    '1. hold\n2. ring\n3. rest\n\nThis closes #3 or #12.',
    'siehe #12',
    'voir #12',
    '工单 #12',
  ])('%s', body => {
    expect(keysIn(body)).toContain(body.includes('#3') ? '#3' : '#12')
  })

  test('with the next ones of its list', () => {
    expect(keysIn('Issues #1, #2 and #3; PRs #4/#5.')).toEqual(['#1', '#2', '#3', '#4', '#5'])
  })

  test('of the kind that the words before it say', () => {
    const { issues } = recordOf(page('Pull requests #4, #5. Discussion #6. Issue #7. MR !8'))
    expect(issues.map(({ key, kind }) => `${kind} ${key}`)).toEqual([
      'pull #4',
      'pull #5',
      'discussion #6',
      'issue #7',
      'pull !8',
    ])
  })
})

describe('a bare number is none', () => {
  test.each([
    ['behind a noun that counts', 'Ropes fail condition #4, and break principles #5 and #6.'],
    ['in German', 'Seile brechen Bedingung #4 und Anforderung #5.'],
    ['in French', 'La corde enfreint la règle #4 et le critère #5.'],
    ['in Spanish', 'No cumple el requisito #4.'],
    ['in Russian', 'Не выполняет условие #4.'],
    ['in Chinese', '绳子不符合条件 #4。'],
    [
      'behind any noun that the page numbers things with',
      'Ringer #1 pulls and ringer #2 rests. Then ringer #3 comes.',
    ],
    [
      'where it is a point of a list above',
      '1. hold\n2. ring\n3. rest\n\nRopes do well on #2 and badly on #3.',
    ],
    ['where it labels an option', '- (#1) Use rope\n- (#2) Use chain\n\n#2 was taken.'],
    ['in headings that count', '### Proposal #1: rope\n\nx\n\n### Proposal #2: chain\n\ny'],
    [
      'in a table of ranks',
      '| Bell | Loud | Clear |\n| --- | --- | --- |\n| Tenor | #1 | #3 |\n| Treble | #2 | #1 |',
    ],
    ['of a rank', 'Noise is the #1 complaint, and our #1 worry. The #2 priority is rust.'],
    ['that points into the page', 'See #3 above.'],
    ['of a colour', 'Paint it #000, #333 or the colour #336699.'],
    [
      'where the page links another page by it',
      'As [#4 (ropes)](https://log.example/0004-ropes.html) said: #4 holds.',
    ],
  ])('%s', (_, body) => {
    expect(keysIn(body)).toEqual([])
  })

  test('of a milestone, where a tracker owns all numbers', () => {
    expect(keysIn('Milestone #4', '', trackers({ type: 'gitea', keys: ['#'] }))).toEqual([])
  })
})

describe('keys of other forms', () => {
  test('several parted by a slash have the relation of their label', () => {
    const { issues } = recordOf(page('', '- Closes: BELL-1/BELL-2, BELL-13/14\n- Implemented via: #5/#6\n'))
    expect(issues.map(({ key, relation }) => `${relation} ${key}`)).toEqual([
      'closes BELL-1',
      'closes BELL-2',
      'closes BELL-13',
      'closes BELL-14',
      'implemented-by #5',
      'implemented-by #6',
    ])
  })

  test.each([
    ['See !34 and tower/bell/rope!35.', ['!34', 'tower/bell/rope!35']],
    ['Rope enough! 3 of us pulled!2 times, x != !0', []],
    ['AB#12, CD#13', ['AB#12']],
    ['docs/BELL-1/notes.md and #12/notes', []],
  ])('%s', (body, expected) => {
    expect(keysIn(body)).toEqual(expected)
  })

  test('a configured tracker may own any form', () => {
    const options = trackers({ type: 'azure', keys: ['CD#'] }, { type: 'jira', keys: ['BELL-'] })
    expect(keysIn('AB#12, CD#13, BELL-1', '', options)).toEqual(['AB#12', 'CD#13', 'BELL-1'])
  })
})

describe('addresses of issues', () => {
  test.each([
    ['https://tower.example/jira/software/projects/BELL/boards/4?view=list&selectedIssue=BELL-12', 'BELL-12'],
    [
      'https://tower.example/jira/software/c/projects/BELL/boards/4/backlog?selectedIssue=BELL-12#top',
      'BELL-12',
    ],
    ['https://tower.example/browse/BELL-12).', 'BELL-12'],
    ['https://forge.example/tower/bell.git/issues/3', 'tower/bell#3'],
    ['https://forge.example/tower/bell/pulls/3),', 'tower/bell#3'],
    ['https://forge.example/tower/bell/-/merge_requests/3', 'tower/bell!3'],
    ['https://tower.example/jira/software/projects/BELL/boards/4', undefined],
  ])('%s', (url, key) => {
    expect(issueOfUrl(url)?.key).toBe(key)
  })

  test('a numbered page behind a number is a record', () => {
    const record = recordOf(
      page('Amends [#4 (ropes)](https://log.example/0004-ropes.html), [#5](../05-wheels.html).'),
    )
    expect(record.issues).toEqual([])
    expect(record.links.map(({ target }) => target)).toEqual([
      'https://log.example/0004-ropes.html',
      '../05-wheels.html',
    ])
  })
})

describe('records in prose', () => {
  test.each([
    ['We read 4 ADRs of 12. The ADR that 0002 replaced is gone. This ADR is 0007. See ADRs and 0003.', []],
    [
      'ADR-0012, ADR 13, ADR #14, adr-15, ADR-L-0016',
      ['ADR-0012', 'ADR 13', 'ADR #14', 'adr-15', 'ADR-L-0016'],
    ],
    ['ADRs 3, 4 and 5; ADR-0006/0008', ['ADRs 3', 'ADR 4', 'ADR 5', 'ADR-0006', 'ADR-0008']],
    ['ADR ROPE-301-06 holds.', ['ADR ROPE-301-06']],
    ['See ADR-5. Per ADR-6, and the rule. Status ADR-8. In ADR-9', ['ADR-5', 'ADR-6', 'ADR-8', 'ADR-9']],
    ['Our Decision ADR-5 stands. Die Entscheidung ADR-6 ist alt.', ['ADR-5', 'ADR-6']],
    ['This follows from the older ADR-5 and a follow-up ADR-6.', ['ADR-5', 'ADR-6']],
    ['ADR-7/no-rope is a check', []],
    ['Siehe die Regel ADR-5. Workflow Size Exceeds ADR-6', ['ADR-5', 'ADR-6']],
  ])('%s', (body, expected) => {
    expect(targetsIn(body)).toEqual(expected)
  })

  test.each([
    'The Weavers Guild ADR-11 forbids it.',
    'This agrees with WVR ADR-11.',
    'It came from loom-works ADR-11.',
    'As loom:ADR-11 says.',
    'See ADR-11 of project Loom.',
    'It is what Loom’s ADR-11 says.',
    'Die Weber Gilde ADR-11 sieht es anders.',
    'Ropes are theirs; see Loom ADR-11.',
  ])('another project: %s', body => {
    expect(targetsIn(body)).toEqual([])
  })

  test.each([
    [
      'kip/KIP-0025-rope.md',
      'KIP 25: Rope',
      'KIP 24, KIP-0023 and kip-22; kip 3',
      ['KIP 24', 'KIP-0023', 'kip-22'],
    ],
    ['std/STD-0100-rope.md', 'STD-0100 Rope', 'STD-0099 holds', ['STD-0099']],
    ['rfcs/0013-rope.md', 'RFC 0013: Rope', 'RFC 0012, but RFC 2119 is theirs', ['RFC 0012']],
    ['adr/0013-rope.md', '13. Rope', 'RFC 0012 and KIP 25 are others', []],
  ])('the series of %s', (path, heading, body, expected) => {
    expect(targetsIn(body, path, heading)).toEqual(expected)
  })
})

describe('findings about references', () => {
  const messages = (body: string, fields = ''): string[] =>
    pagesOf({ 'adr/0007-hang-the-bell.md': page(body, fields) }).flatMap(({ problems }) =>
      problems.map(({ message }) => message),
    )
  test.each([
    ['[version 1.0](../1.0/hang-the-bell.md)', []],
    ['[1.1/ring](../0036-ring/README.md)', []],
    ['[RFC#367](https://forge.example/me/rfcs/blob/mine/text/0000-ropes.md)', []],
    ['[ADR-12](https://forge.example/tower/bell/pull/99)', []],
    [
      'Closes [#12](https://forge.example/tower/bell/issues/13)',
      [
        'The link says `#12`, but leads to `https://forge.example/tower/bell/issues/13`; correct the one that is wrong.',
      ],
    ],
  ])('%s', (body, expected) => {
    expect(messages(body)).toEqual(expected)
  })

  test('a key without its hyphen or its number', () => {
    expect(messages('', '- Issue: BELL12\n- Ticket: BELL-\n- Epic: UTF16 is slow\n')).toEqual([
      'The issue key `BELL12` has no hyphen; write `BELL-12`.',
      'The issue key `BELL-` has no number; write it like `BELL-123`.',
    ])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '#1',
    'BELL-2',
    'ADR-3',
    'ADRs 4, 5',
    '!6',
    'AB#7',
    'a/b#8',
    '/',
    ' ',
    'closes ',
    ', ',
    'x',
  )

  test('nothing is found in a code span', () => {
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), fc.array(piece), (before, inside, after) => {
        const start = before.join('').length
        const end = start + inside.join('').length
        const text = [...before, ...inside, ...after].join('')
        const spans = [{ kind: 'code' as const, start, end, url: undefined }]
        const found = findReferences({ ...plainRich(text, 0), spans }, { keyPrefixes: ['BELL-'] })
        for (const each of found) expect(each.end <= start || each.start >= end || start === end).toBe(true)
      }),
    )
  })

  test('references are in order and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const found = findReferences(plainRich(pieces.join(''), 0), { keyPrefixes: ['BELL-'] })
        found.forEach((each, at) => expect(each.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0))
      }),
    )
  })
})
