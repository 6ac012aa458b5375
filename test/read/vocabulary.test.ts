import { describe, expect, test } from 'vitest'
import { pagesOf, recordOf } from '../helpers/read.ts'

const state = (text: string): string | undefined => recordOf(`# 7. Ferry\n\n${text}\n`).status?.state
const status = (word: string): string | undefined => state(`Status: ${word}`)
const dated = (header: string, path?: string): string | undefined =>
  recordOf(`# 7. Ferry\n\n${header}\n\n## Context\n\nMud.\n`, path).date?.value

describe('states of other processes', () => {
  test.each([
    ['recommended', 'accepted'],
    ['ready-for-release', 'accepted'],
    ['Living', 'accepted'],
    ['Delivered', 'accepted'],
    ['Committed', 'accepted'],
    ['DEMONSTRATED', 'proposed'],
    ['Last Call', 'proposed'],
    ['Final Comment Period', 'proposed'],
    ['Proposed to Target', 'proposed'],
    ['Exploring', 'proposed'],
    ['Voting', 'proposed'],
    ['Stagnant', 'deferred'],
    ['Dormant', 'deferred'],
    ['Inactive', 'deferred'],
    ['Abandoned', 'withdrawn'],
    ['Rescinded', 'withdrawn'],
    ['Ideation', 'draft'],
    ['Prediscussion', 'draft'],
    ['Speculative, second revision', 'draft'],
    ['Defunct', 'deprecated'],
    ['moot', 'deprecated'],
  ])('%s is %s', (word, expected) => {
    expect(status(word)).toBe(expected)
    expect(recordOf(`---\nstage: ${word}\n---\n# Ferry\n\n## Context\n\nMud.\n`).status?.text).toBe(word)
  })

  test('an appendix is in no state', () => {
    expect(status('Reference')).toBe('unknown')
  })
})

describe('a word however it is written', () => {
  test.each([
    ['✅ Accepted', 'accepted'],
    [':white_check_mark: Accepted', 'accepted'],
    [':white_check_mark: Accepted (2024-02-03)', 'accepted'],
    ['Accepted :tada:', 'accepted'],
    [':x: Abgelehnt', 'rejected'],
    [':+1: принято', 'accepted'],
    ['🟢 已采纳', 'accepted'],
    ['readyForReview', 'proposed'],
    ['readyforreview', 'proposed'],
    ['inReview', 'proposed'],
    ['InReview (2024-02-03)', 'proposed'],
    ['onhold', 'deferred'],
    ['on_hold', 'deferred'],
    ['zurück-gezogen', 'withdrawn'],
    ['geri-çekildi', 'withdrawn'],
    ['wont-fix', 'rejected'],
    ['검토중', 'proposed'],
  ])('%s is %s', (word, expected) => {
    expect(status(word)).toBe(expected)
  })

  test('the date beside a state stays its own', () => {
    const { date, note } =
      recordOf('# Ferry\n\nStatus: :white_check_mark: Accepted (2024-02-03)\n').status ?? {}
    expect([date, note]).toEqual(['2024-02-03', undefined])
  })

  test('names of fields written together', () => {
    const text = '---\nstatus: accepted\ndecisionmakers: [Ida]\nlastupdated: 2024-02-03\n---\n# Ferry\n'
    expect(recordOf(text)).toMatchObject({ deciders: [{ name: 'Ida' }], date: { value: '2024-02-03' } })
  })
})

describe('negations', () => {
  test.each([
    'Not accepted yet',
    'Noch nicht angenommen',
    'Ещё не принято',
    'Пока не утверждено',
    'Henüz kabul edildi değil',
    'Ännu inte godkänd',
    'Jeszcze nie zatwierdzony',
    'Todavía no aceptado',
    'Ainda não aceito',
    '尚未批准',
    'まだ承認されていない',
  ])('%s accepts nothing', text => {
    expect(status(text)).not.toBe('accepted')
  })

  test.each([
    '- Supersedes: nothing of [6. Raft](0006-raft.md)',
    '- Ersetzt: nichts, nicht einmal [6. Raft](0006-raft.md)',
    '- Заменяет: не [6. Raft](0006-raft.md)',
    '- Substitui: não a [6. Raft](0006-raft.md)',
    '- Erstatter: ikke [6. Raft](0006-raft.md)',
  ])('%s supersedes nothing', text => {
    expect(recordOf(`# 7. Ferry\n\n${text}\n`).links).toMatchObject([{ relation: 'mentions' }])
  })
})

describe('words that are no status without a label', () => {
  test.each([
    '**Rejected** alternatives stand below.',
    '**In place** of the raft we take a ferry.',
    '**Trial** runs went well.',
    '**Recommended** reading: the tide tables.',
    '**Deferred** loading keeps the deck dry.',
    '**取消订单**由渡口办理。',
    '**通过**渡口过河。',
    '**已废弃的码头**不再使用。',
    '**廃止の理由**は下に記す。',
    '**승인** 절차는 아래에 있다.',
  ])('%s', text => {
    expect(state(`${text}\n\n## Context\n\nMud.`)).toBeUndefined()
  })

  test.each([
    ['**Rejected** because of the tide.', 'rejected'],
    ['**Deprecated**: the river is dry.', 'deprecated'],
    ['**已废弃**', 'deprecated'],
    ['**廃止されました**', 'deprecated'],
  ])('%s is a banner all the same', (text, expected) => {
    expect(state(`${text}\n\n## Context\n\nMud.`)).toBe(expected)
  })
})

describe('days and people by the names of their fields', () => {
  test.each([
    'Introduced: 2024-02-03',
    'Since: 2024-02-03',
    'Eingeführt am: 03.02.2024',
    'Depuis : 2024-02-03',
    'Datum van besluit: 2024-02-03',
    '决策时间: 2024-02-03',
    '意思決定日：2024年2月3日',
    '승인일: 2024-02-03',
    'Дата принятия решения: 2024-02-03',
    'Onay tarihi: 2024-02-03',
  ])('%s', header => {
    expect(dated(header)).toBe('2024-02-03')
  })

  test('since when a status holds stands before the day it was written', () => {
    expect(dated('- Status: accepted\n- Since: 2024-02-03\n- Introduced: 2023-01-01')).toBe('2024-02-03')
  })

  test('below the first section, a thing may be introduced', () => {
    expect(dated('Status: accepted\n\n## Decision\n\n- **Introduced:** 2019-01-01')).toBeUndefined()
  })

  test('people and day in sections at the end of the page', () => {
    const text =
      '# 7. 渡船\n\n## 状态\n接受\n\n## 背景\n河宽。\n\n## 决策制定者\n李船工（船长）\n\n## 决策时间\n2024-02-03\n'
    expect(recordOf(text)).toMatchObject({
      deciders: [{ name: '李船工', role: '船长' }],
      date: { value: '2024-02-03' },
    })
  })
})

describe('a day under a name that nobody knows', () => {
  test.each([
    'Rådsmöte: 2024-02-03',
    '- Gremium: 03.02.2024',
    '**Ferry council:** 3 February 2024',
    '渡口大会：2024-02-03',
  ])('%s is the date if no other stands', header => {
    expect(dated(header)).toBe('2024-02-03')
  })

  test('in front matter, with a time', () => {
    expect(recordOf('---\ncouncil: 2024-02-03T10:00:00Z\n---\n# Ferry\n').date?.value).toBe('2024-02-03')
  })

  test('a known date holds before it, and so does the one in the file name', () => {
    expect(dated('Council: 2024-02-03\n\nDate: 2024-01-01')).toBe('2024-01-01')
    expect(dated('Council: 2024-02-03', 'adr/2024-01-01-ferry.md')).toBe('2024-01-01')
  })

  test.each([
    ['two of them', 'Council: 2024-02-03\n\nHarbour: 2024-02-04'],
    ['a day to come', '- Next review: 2024-02-03'],
    ['an end', '- Gültig bis: 2024-02-03'],
    ['a deadline', '- Срок: 2024-02-03'],
    ['more than a day', '- Council: 2024-02-03 at the inn'],
    ['a month', '- Council: February 2024'],
    ['below the first section', '## Decision\n\n- **Council:** 2024-02-03'],
  ])('%s is none', (_, header) => {
    expect(dated(header)).toBeUndefined()
  })

  test('is told as such, and makes no record of a page', () => {
    const files = {
      'adr/0007-ferry.md': '# 7. Ferry\n\n- Council: 2024-02-03\n\n## Decision\n\nFerry.\n',
      'adr/tides.md': '# Tides\n\n- Council: 2024-02-03\n\n## High\n\nNoon.\n',
    }
    const [ferry, tides] = pagesOf(files)
    expect(ferry?.record?.date?.value).toBe('2024-02-03')
    expect(tides?.record).toBeUndefined()
  })
})

describe('labels that name a part', () => {
  test.each(['Supersedes parts of', 'Ersetzt Teile von', 'Remplace une partie de', 'Sostituisce parti di'])(
    '%s',
    label => {
      expect(recordOf(`# 7. Ferry\n\n- ${label}: [6. Raft](0006-raft.md)\n`).links).toMatchObject([
        { relation: 'supersedes', partial: true },
      ])
    },
  )

  test('a number with the word for a part behind it', () => {
    for (const word of ['partially', 'teilweise', 'en partie', 'частично'])
      expect(recordOf(`# 7. Ferry\n\n- Supersedes: 0006 ${word}\n`).links).toMatchObject([
        { relation: 'supersedes', target: '0006', partial: true },
      ])
  })

  test('joining words stand apart from the words they stand in', () => {
    const page = (label: string): string => `# 7. Ferry\n\n- ${label}: [6. Raft](0006-raft.md)\n`
    expect(recordOf(page('Ersetzt und ergänzt')).links.map(({ relation }) => relation)).toEqual([
      'supersedes',
      'amends',
    ])
    expect(recordOf(page('Señor')).links.map(({ relation }) => relation)).toEqual(['mentions'])
  })
})

describe('people of all scripts', () => {
  test.each(['Ż. Nowak, Ü. Öz', 'Й. Иванов, Ф. Петрова'])('%s', names => {
    const text = `# 7. Ferry\n\n## Context\n\n- **Deciders:** ${names}\n`
    expect(recordOf(text).deciders.map(({ name }) => name)).toEqual(names.split(', '))
  })
})
