import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { BaseLog } from '../../src/checks/define-check.ts'
import { checks, ruleIds, rules } from '../../src/checks/registry.ts'
import { readingRules } from '../../src/checks/reading-rules.ts'
import { runChecks } from '../../src/checks/run-checks.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { defaultConfig, type Config } from '../../src/model/config.ts'
import type { IssueFact, IssueFacts } from '../../src/model/issue-fact.ts'
import type { Finding } from '../../src/model/finding.ts'
import { pagesOf, recordOf } from '../helpers/read.ts'

type Files = Readonly<Record<string, string>>

function findingsIn(
  files: Files,
  config: Partial<Config> = {},
  base?: BaseLog,
  issues?: IssueFacts,
): Finding[] {
  const whole = { ...defaultConfig, ...config }
  const pages = pagesOf(files, whole)
  return runChecks({
    pages,
    graph: buildGraph(pages),
    config: whole,
    exists: path => path in files,
    base,
    issues,
    today: '2026-07-01',
  })
}

const page = (status: string, body = ''): string =>
  `# Oven\n\n## Status\n\n${status}\n\n## Context\n\nBread.\n${body}`

interface Story {
  readonly bad: Files
  readonly good: Files
  /** `path:line:column` of the finding in the bad story. */
  readonly at: string
  readonly config?: Partial<Config>
  /** What the bad story is compared with. */
  readonly base?: BaseLog
  readonly goodBase?: BaseLog
  readonly issues?: IssueFacts
  readonly goodIssues?: IssueFacts
}

const lampBefore = { record: recordOf(page('Accepted'), 'adr/0001-a.md'), decision: 'Bread.' }
const onMain: BaseLog = {
  name: 'main',
  added: ['adr/0002-other.md'],
  shared: new Set(['adr/0001-a.md']),
  before: new Map([['adr/0001-a.md', lampBefore]]),
  decisionOf: () => 'Cake.',
}

/** What is known of LAMP-1 (and of LAMP-2, which is closed). */
function known(state: IssueFact['state'], more: Partial<IssueFacts> = {}): IssueFacts {
  const fact = (key: string, own: IssueFact['state']): IssueFact => ({
    key,
    tracker: 'paperclip',
    state: own,
    rawStatus: undefined,
    title: undefined,
    url: undefined,
    movedTo: own === 'moved' ? 'BELL-9' : undefined,
    checkedAt: '2026-06-30T00:00:00Z',
  })
  const byKey = new Map([fact('LAMP-1', state), fact('LAMP-2', 'closed')].map(each => [each.key, each]))
  return { byKey, from: 'snapshot', path: 'adr/issues.lock.json', age: 1, today: '2026-07-01', ...more }
}

const lamps = { trackers: [{ type: 'paperclip', keys: ['LAMP-'], url: undefined }] }
const citing = (verb: string, status = 'Accepted'): Files => ({
  'adr/0001-a.md': `# Oven\n\n- Status: ${status}\n- Date: 2026-01-01\n- ${verb}: LAMP-1\n`,
})

const stories: Readonly<Record<string, Story>> = {
  'no-status': {
    bad: { 'adr/0001-a.md': '# Oven\n\n## Context\n\nBread.\n' },
    good: { 'adr/0001-a.md': page('Accepted') },
    at: 'adr/0001-a.md:1:3',
  },
  'not-a-record': {
    bad: { 'adr/notes.md': 'Flour.\n', 'adr/0001-a.md': page('Accepted') },
    good: { 'adr/0001-a.md': page('Accepted') },
    at: 'adr/notes.md',
  },
  'duplicate-number': {
    bad: { 'adr/0001-a.md': page('Accepted'), 'adr/0001-b.md': page('Accepted') },
    good: { 'adr/0001-a.md': page('Accepted'), 'other/0001-b.md': page('Accepted') },
    at: 'adr/0001-b.md:1:3',
  },
  'number-mismatch': {
    bad: { 'adr/0002-a.md': `# 1. Oven\n\nStatus: accepted\n` },
    good: { 'adr/0002-a.md': `# 2. Oven\n\nStatus: accepted\n` },
    at: 'adr/0002-a.md:1:3',
  },
  'number-collision': {
    bad: { 'adr/0002-b.md': page('Accepted') },
    good: { 'adr/0003-b.md': page('Accepted') },
    at: 'adr/0002-b.md:1:3',
    base: { ...onMain, before: new Map() },
  },
  'immutable-record': {
    bad: { 'adr/0001-a.md': page('Accepted') },
    good: { 'adr/0001-a.md': page('Accepted') },
    at: 'adr/0001-a.md:1:3',
    base: onMain,
    goodBase: { ...onMain, decisionOf: () => 'Bread.' },
  },
  'dangling-issue': {
    bad: citing('Context issue'),
    good: citing('Context issue'),
    at: 'adr/0001-a.md:5:18',
    issues: known('missing'),
    goodIssues: known('forbidden'),
  },
  'moved-issue': {
    bad: citing('Context issue'),
    good: citing('Context issue'),
    at: 'adr/0001-a.md:5:18',
    issues: known('moved'),
    goodIssues: known('open'),
  },
  'contradicted-claim': {
    bad: citing('Implemented via'),
    good: citing('Implemented via'),
    at: 'adr/0001-a.md:5:20',
    issues: known('open'),
    goodIssues: known('closed'),
  },
  'issue-closed-twice': {
    bad: { ...citing('Closes'), 'adr/0002-b.md': '# B\n\n- Status: accepted\n- Closes: LAMP-1\n' },
    good: { ...citing('Closes'), 'adr/0002-b.md': '# B\n\n- Status: accepted\n- Closes: LAMP-2\n' },
    at: 'adr/0002-b.md:4:11',
  },
  'reopened-issue': {
    bad: citing('Closes', 'Superseded by ADR-0002'),
    good: citing('Closes', 'Superseded by ADR-0002'),
    at: 'adr/0001-a.md:5:11',
    issues: known('open'),
    goodIssues: known('closed'),
  },
  'unimplemented-decision': {
    bad: citing('Implemented via'),
    good: citing('Implemented via'),
    at: 'adr/0001-a.md:3:11',
    config: { issues: { maxAge: 30, implementedWithin: 90, ignore: [], backlink: false } },
    issues: known('open'),
    goodIssues: known('closed'),
  },
  'outdated-snapshot': {
    bad: citing('Context issue'),
    good: citing('Context issue'),
    at: 'adr/issues.lock.json',
    issues: known('open', { age: 31 }),
    goodIssues: known('open', { age: 30 }),
  },
  'unverified-issue': {
    bad: citing('Context issue'),
    good: citing('Context issue'),
    at: 'adr/0001-a.md:5:18',
    config: lamps,
    issues: known('unreachable'),
    goodIssues: known('closed'),
  },
  'dangling-record': {
    bad: { 'adr/0001-a.md': page('Amends ADR-0007') },
    good: { 'adr/0001-a.md': page('Amends ADR-0002'), 'adr/0002-b.md': page('Accepted') },
    at: 'adr/0001-a.md:5:8',
  },
  'ambiguous-record': {
    bad: {
      'adr/0001-a.md': page('Amends ADR-0007'),
      'adr/0007-x.md': page('Accepted'),
      'adr/0007-y.md': page('Accepted'),
    },
    good: { 'adr/0001-a.md': page('Amends ADR-0007'), 'adr/0007-x.md': page('Accepted') },
    at: 'adr/0001-a.md:5:8',
  },
  'self-link': {
    bad: { 'adr/0001-a.md': page('Amends ADR-0001') },
    good: { 'adr/0001-a.md': page('Accepted', '\nThis is ADR-0001.\n') },
    at: 'adr/0001-a.md:5:8',
  },
  'one-sided-supersession': {
    bad: { 'adr/0001-a.md': page('Superseded by ADR-0002'), 'adr/0002-b.md': page('Accepted') },
    good: {
      'adr/0001-a.md': page('Superseded by ADR-0002'),
      'adr/0002-b.md': page('Accepted\n\nSupersedes ADR-0001'),
    },
    at: 'adr/0001-a.md:5:15',
  },
  'superseded-without-successor': {
    bad: { 'adr/0001-a.md': page('Superseded') },
    good: { 'adr/0001-a.md': page('Superseded'), 'adr/0002-b.md': page('Accepted\n\nSupersedes ADR-0001') },
    at: 'adr/0001-a.md:5:1',
  },
  'accepted-but-superseded': {
    bad: { 'adr/0001-a.md': page('Accepted'), 'adr/0002-b.md': page('Accepted\n\nSupersedes ADR-0001') },
    good: {
      'adr/0001-a.md': page('Accepted'),
      'adr/0002-b.md': page('Accepted\n\nPartially supersedes ADR-0001'),
    },
    at: 'adr/0001-a.md:5:1',
  },
  'supersession-cycle': {
    bad: { 'adr/0001-a.md': page('Superseded by ADR-0002'), 'adr/0002-b.md': page('Superseded by ADR-0001') },
    good: { 'adr/0001-a.md': page('Superseded by ADR-0002'), 'adr/0002-b.md': page('Accepted') },
    at: 'adr/0001-a.md:5:15',
  },
  'several-successors': {
    bad: {
      'adr/0001-a.md': page('Superseded by ADR-0002 and ADR-0003'),
      'adr/0002-b.md': page('Accepted'),
      'adr/0003-c.md': page('Accepted'),
    },
    good: { 'adr/0001-a.md': page('Superseded by ADR-0002'), 'adr/0002-b.md': page('Accepted') },
    at: 'adr/0001-a.md:5:1',
  },
  'broken-link': {
    bad: { 'adr/0001-a.md': page('Accepted', '\nSee [plan](img/plan.png).\n') },
    good: {
      'adr/0001-a.md': page(
        'Accepted',
        '\nSee [plan](img/plan.png), [site](https://x.example), [top](#status).\n',
      ),
      'adr/img/plan.png': '',
    },
    at: 'adr/0001-a.md:11:6',
  },
  'unclaimed-issue': {
    bad: { 'adr/0001-a.md': page('Accepted', '\nSee GR0-12.\n') },
    good: { 'adr/0001-a.md': page('Accepted', '\nSee GRO-12.\n') },
    at: 'adr/0001-a.md:11:5',
    config: {
      trackers: [
        { type: 'paperclip', keys: ['GRO-'], url: undefined },
        { type: 'gitea', keys: ['#'], url: undefined },
      ],
    },
  },
  'placeholder-left': {
    bad: { 'adr/0001-a.md': '# {short title of the decision}\n\n## Status\n\nAccepted\n' },
    good: { 'adr/0001-a.md': '# {short title of the decision}\n\n## Status\n\nProposed\n' },
    at: 'adr/0001-a.md:1:3',
  },
  'missing-section': {
    bad: { 'adr/0001-a.md': page('Accepted') },
    good: { 'adr/0001-a.md': page('Accepted', '\n## Consequences\n\nCrust.\n') },
    at: 'adr/0001-a.md:1:3',
    config: { requiredSections: ['Consequences'] },
  },
  'link-target-mismatch': {
    bad: { 'adr/0001-a.md': page('Accepted', '\nSee [OVEN-1](https://x.example/repo).\n') },
    good: { 'adr/0001-a.md': page('Accepted', '\nSee [OVEN-1](https://x.example/OVEN/issues/OVEN-1).\n') },
    at: 'adr/0001-a.md:11:6',
  },
  'malformed-issue-key': {
    bad: { 'adr/0001-a.md': '# Oven\n\n- Status: accepted\n- Issue: OVEN12\n' },
    good: { 'adr/0001-a.md': '# Oven\n\n- Status: accepted\n- Issue: OVEN-12\n' },
    at: 'adr/0001-a.md:4:10',
  },
  'unused-issue-ignore': {
    bad: { 'adr/0001-a.md': page('Accepted') },
    good: citing('Context issue'),
    at: 'adr.config.json',
    config: {
      issues: {
        maxAge: 30,
        implementedWithin: 0,
        backlink: false,
        ignore: [{ key: 'LAMP-1', reason: 'old', until: '2026-08-01' }],
      },
    },
    goodIssues: known('missing'),
  },
  'unused-ignore': {
    bad: { 'adr/0001-a.md': page('Accepted', '\n<!-- adr-ignore broken-link: moved soon -->\nBread.\n') },
    good: {
      'adr/0001-a.md': page('Accepted', '\n<!-- adr-ignore broken-link: moved soon -->\n[x](x.png)\n'),
    },
    at: 'adr/0001-a.md:11:1',
  },
  'ignore-without-reason': {
    bad: { 'adr/0001-a.md': page('Accepted', '\n[x](x.png) <!-- adr-ignore broken-link -->\n') },
    good: {
      'adr/0001-a.md': page('Accepted', '\n[x](x.png) <!-- adr-ignore broken-link: drawn later -->\n'),
    },
    at: 'adr/0001-a.md:11:12',
  },
}

const placeOf = ({ path, place }: Finding): string =>
  place === undefined ? path : `${path}:${place.line}:${place.column}`

describe('every check fails where it should, and passes where it should', () => {
  test.each(Object.entries(stories))(
    '%s',
    (rule, { bad, good, at, config, base, goodBase, issues, goodIssues }) => {
      expect(
        findingsIn(bad, config, base, issues)
          .filter(finding => finding.rule === rule)
          .map(placeOf),
      ).toEqual([at])
      expect(
        findingsIn(good, config, goodBase ?? base, goodIssues ?? issues).filter(
          finding => finding.rule === rule,
        ),
      ).toEqual([])
      expect(
        findingsIn(bad, { ...config, rules: { [rule]: 'off' } }, base, issues).filter(
          finding => finding.rule === rule,
        ),
      ).toEqual([])
      expect(
        findingsIn(bad, { ...config, rules: { [rule]: 'info' } }, base, issues).find(
          finding => finding.rule === rule,
        )?.severity,
      ).toBe('info')
    },
  )
})

describe('the registry', () => {
  test('holds every check file, each called as its rule', () => {
    const folder = new URL('../../src/checks/', import.meta.url)
    const machinery = [
      'define-check',
      'reading-rules',
      'registry',
      'run-checks',
      'cited-facts',
      'contradiction',
      'told-once',
      'log-habits',
    ]
    const files = readdirSync(folder)
      .map(name => name.replace(/\.ts$/, ''))
      .filter(name => !machinery.includes(name))
    expect(checks.map(check => check.id).toSorted()).toEqual(files.toSorted())
  })

  test('every check has its story; every rule its documentation', () => {
    const read = new Set(readingRules.map(rule => rule.id))
    expect(ruleIds.filter(id => !(id in stories) && !read.has(id) && id !== 'unused-baseline')).toEqual([])
    expect(rules.filter(({ docs, summary }) => docs.length < 60 || summary === '')).toEqual([])
    expect(new Set(ruleIds).size).toBe(ruleIds.length)
  })
})

describe('numbers', () => {
  const oven = (heading = '# Oven'): string => page('Accepted').replace('# Oven', heading)
  const duplicates = (...paths: string[]): string[] =>
    findingsIn(Object.fromEntries(paths.map(path => [path, oven()])))
      .filter(({ rule }) => rule === 'duplicate-number')
      .map(({ path }) => path)

  test.each([
    ['versions', 'adr/0007-oven-v1.md', 'adr/0007-oven-v2.md', 'adr/0007-oven.v3.1.md'],
    ['a draft', 'adr/0007-oven.md', 'adr/0007-oven-draft.md', 'adr/0007-oven-v2-draft.md'],
    ['translations', 'adr/0007-oven.md', 'adr/0007-oven.de.md', 'adr/0007-oven.pt-br.md'],
    ['months', 'adr/2021-07-oven.md', 'adr/2021-08-oven.md', 'adr/2021-07-bread.md'],
    ['days', 'adr/DR--2021-07-04--oven.md', 'adr/DR--2021-07-05--oven.md'],
    ['a chapter', 'docs/09-decisions/README.md', 'docs/09-oven.md'],
    [
      'a chapter of records',
      'docs/09-beschlussbuch/README.md',
      'docs/09-beschlussbuch/01-oven.md',
      'docs/09-oven.md',
    ],
    ['a word with a digit', 'adr/web3.md', 'adr/h3.md'],
  ])('%s share no number', (_, ...paths) => {
    expect(duplicates(...paths)).toEqual([])
  })

  test.each([
    ['adr/0007-bread.md', 'adr/0007-oven.md'],
    ['adr/0007-bread-v1.md', 'adr/0007-oven-v1.md'],
    ['adr/0007-bread/README.md', 'adr/0007-oven/README.md'],
    ['adr/0007-bread.md', 'adr/0007-oven/index.md'],
  ])('%s and %s do', (first, second) => {
    expect(duplicates(first, second)).toEqual([second])
  })

  const mismatches = (path: string, heading: string): string[] =>
    findingsIn({ [path]: oven(heading) })
      .filter(({ rule }) => rule === 'number-mismatch')
      .map(({ message, edit }) => `${message} ${edit?.text ?? ''}`)

  test.each([
    ['adr/adr013-oven.md', '# ADR013: Oven'],
    ['adr/0013-oven.md', '# Bakery RFC 0013 — Oven'],
    ['adr/0013-oven.md', '# 2. 0013 Oven'],
    ['adr/0013-oven.md', '# RFC 2119 for ovens'],
    ['adr/0013-oven.md', '# 24 loaves'],
    ['adr/0013-oven.md', '# 2.5 kg of dough'],
    ['adr/2021-07-oven.md', '# 3. Oven'],
  ])('%s agrees with %s', (path, heading) => {
    expect(mismatches(path, heading)).toEqual([])
  })

  test.each([
    ['adr/0013-oven.md', '# ADR012: Oven', 12, '013'],
    ['adr/0013-oven.md', '# ADR-0012 Oven', 12, '0013'],
    ['adr/adr013-oven.md', '# 12. Oven', 12, '13'],
  ])('%s does not with %s', (path, heading, said, edit) => {
    expect(mismatches(path, heading)).toEqual([
      `The heading says number ${said}, and the file name says 13; give both the same number. ${edit}`,
    ])
  })
})

describe('findings', () => {
  test('are sorted by path and place', () => {
    const found = findingsIn({
      'adr/0002-b.md': page('Amends ADR-0009 and ADR-0008'),
      'adr/0001-a.md': page('Amends ADR-0007'),
    })
    expect(found.map(placeOf)).toEqual([
      'adr/0001-a.md:1:3',
      'adr/0001-a.md:5:8',
      'adr/0002-b.md:1:3',
      'adr/0002-b.md:5:8',
      'adr/0002-b.md:5:21',
    ])
  })

  test('are sentences', () => {
    const all = Object.values(stories).flatMap(({ bad, config }) => findingsIn(bad, config))
    expect(all.filter(({ message }) => !/^[\p{Lu}\d`].*[.?]$/u.test(message))).toEqual([])
    expect(all.length).toBeGreaterThan(20)
  })

  test('can be ignored for a whole page, in front matter too', () => {
    const text =
      '---\nstatus: accepted\n# adr-ignore broken-link: drawn later\n---\n# Oven\n\n[x](x.png) [y](y.png)\n'
    expect(findingsIn({ 'adr/0001-a.md': text })).toEqual([])
  })
})
