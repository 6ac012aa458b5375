import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/run-checks.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { defaultConfig } from '../../src/model/config.ts'
import { pagesOf } from '../helpers/read.ts'

type Files = Readonly<Record<string, string>>

const kindsOf = (files: Files): string[] => pagesOf(files).map(({ kind }) => kind)
const kindOf = (path: string, text: string): string | undefined => kindsOf({ [path]: text })[0]

const decision = (title: string, more = ''): string =>
  `# ${title}\n${more}\n## Context\n\nThe quay is long.\n\n## Decision\n\nWe build a second crane.\n`

const prompts =
  '# {short title}\n\n## Context\n\n{what is at stake}\n\n## Decision\n\n{what we do}\n\n## Consequences\n\n{what follows}\n'

describe('a template', () => {
  test.each([
    'adr/template.md',
    'adr/0000-template.md',
    'adr/adr-template.md',
    'adr/_template.md',
    'adr/.template.md',
    'adr/ADR-TEMPLATE.md',
    'adr/adr.template.md',
    'adr/QUAY-ADR-0000-template.md',
    'adr/NNNN-template.md',
    'adr/yyyy-mm-dd-template.md',
    'adr/plantilla-adr.md',
    'adr/0000-modèle-adr.md',
    'adr/决策模板.md',
    'adr/templates/README.md',
    'adr/madr-template/index.md',
  ])('is told by its name: %s', path => {
    expect(kindOf(path, decision('Your title', '\n- Status: proposed\n'))).toBe('template')
  })

  test('is told by its place', () => {
    expect(kindOf('adr/templates/short.md', '# Crane\n\n## Context\n\nWhy?\n\n## Decision\n\nWhat?\n')).toBe(
      'template',
    )
  })

  test.each([
    '# {short title}',
    '# ADR-NNNN: {title}',
    '# ADR \\{NUMBER\\}: \\{TITLE\\}',
    '# [Title of the decision]',
    '# Review: [what is reviewed]',
    '# _<title of the proposal>_',
    '# Title',
  ])('is told by the prompts in its title and text: %s', title => {
    expect(kindOf('adr/blank.md', prompts.replace('# {short title}', title))).toBe('template')
  })
})

describe('a decision', () => {
  test.each([
    ['adr/0004-pick-a-template-engine.md', ''],
    ['adr/0005-letter-template.md', ''],
    ['adr/2024-03-02-template-for-invoices.md', ''],
    ['adr/invoice-template.md', '\n- Status: accepted\n'],
    ['adr/template-stacks.md', '\n- Status: recommended\n'],
    ['adr/0000-keep-a-log.md', ''],
    ['adr/templates/0007-print-in-blue.md', ''],
  ])('is one though its name or place speaks of a template: %s', (path, more) => {
    expect(kindOf(path, decision('Print in blue', more))).toBe('record')
  })

  test('is one while its sections are still prompts', () => {
    expect(kindOf('adr/0009-second-crane.md', prompts.replace('{short title}', 'Second crane'))).toBe(
      'record',
    )
  })

  test('is one whatever its number, though a status is still to be chosen', () => {
    const page = decision('Second crane', '\n- Status: Proposed | Accepted | Rejected\n')
    expect(kindOf('adr/second-crane.md', page)).toBe('record')
  })

  const linking =
    '# Share the crane\n\n## Decision\n\nAs in [one](../2024-01-01-hook/README.md), [two](../2024-01-02-rope/README.md) and [three](../2024-01-03-winch/README.md).\n\n## Rationale\n\nOne is enough.\n'

  test.each(['adr/2024-05-06-share/README.md', 'adr/0012-share/index.md', 'adr/share-the-crane.md'])(
    'is one though it links to others: %s',
    path => {
      expect(kindOf(path, linking)).toBe('record')
    },
  )

  test('is one as the README of a folder beside others of that kind', () => {
    const kinds = kindsOf({
      'adr/hook/README.md': decision('Hook'),
      'adr/rope/README.md': decision('Rope'),
      'adr/winch/README.md': decision('Winch'),
      'adr/wheel/README.md': '# Wheel\n\nIt is made of steel.\n',
    })
    expect(kinds).toEqual(['record', 'record', 'record', 'record'])
  })
})

const index = '- [One](0001-a.md)\n- [Two](0002-b.md)\n- [Three](0003-c.md)\n'

describe('a page about the log', () => {
  const log = {
    'adr/0001-a.md': decision('1. A'),
    'adr/0002-b.md': decision('2. B'),
    'adr/0003-c.md': decision('3. C'),
  }

  test.each([
    ['adr/README.md', `# Log\n\nHow we decide.\n\n${index}`],
    ['adr/README.md', decision('How we decide', '\n**Status:** accepted or rejected, as we see fit\n')],
    ['adr/overview.md', `# All decisions\n\n${index}`],
    ['adr/INDICE.md', '# Índice\n\n- `0001-a.md`\n'],
    ['adr/AGENTS.md', '# Agents\n\nRead the log first.\n'],
    ['adr/CLAUDE.md', decision('How to help')],
    ['adr/CONTRIBUTING.md', '# Contributing\n\n## Status\n\nAccepted pages are not changed.\n'],
    ['adr/CODEOWNERS.md', '# Owners\n\nIda.\n'],
    ['adr/SECURITY.md', '# Security\n\nWrite to Bo.\n'],
    ['adr/glossary-of-terms.md', '# Glossary\n\nA quay is a wharf.\n'],
  ])('%s is no record', (path, text) => {
    expect(pagesOf({ ...log, [path]: text }).at(-1)?.record).toBeUndefined()
  })

  test('its name may be a decision in small letters', () => {
    expect(kindOf('adr/security.md', decision('Lock the gate', '\n- Status: accepted\n'))).toBe('record')
  })

  test('a table of states between the markers of an index is nobody’s status', () => {
    const table =
      '| ID | Title | Status |\n| - | - | - |\n| [1](0001-a.md) | A | accepted |\n| [2](0002-b.md) | B | rejected |\n'
    const page = `# Log\n\n<!-- adr:index columns=id,title,status -->\n\n${table}\n<!-- /adr:index -->\n`
    expect(kindsOf({ ...log, 'adr/README.md': page }).at(-1)).toBe('index')
    expect(kindOf('adr/decisions.md', page)).toBe('index')
  })

  test('markers in code are an example', () => {
    const example = '\n```\n<!-- adr:index -->\n<!-- /adr:index -->\n```\n\nand `<!-- adr:index -->`\n'
    expect(kindOf('adr/0008-make-an-index.md', decision('8. Make an index', example))).toBe('record')
  })
})

describe('what is set aside', () => {
  const asideIn = (files: Files): string[] => {
    const pages = pagesOf(files)
    const graph = buildGraph(pages)
    return runChecks({ pages, graph, config: defaultConfig, exists: () => true })
      .filter(({ rule }) => rule === 'not-a-record')
      .map(({ path, message }) => `${path}: ${message.split(/[,:]/)[0] ?? ''}`)
  }

  test('is told where it looks like a record, and only there', () => {
    const told = asideIn({
      'adr/0001-a.md': decision('A', '\n- Status: accepted\n'),
      'adr/0002-b.md': decision('B', '\n- Status: accepted\n'),
      'adr/0003-template.md': prompts,
      'adr/0004-c.md': `${decision('C')}\n<!-- adr:index -->\n\n${index}\n<!-- /adr:index -->\n`,
      'adr/README.md': `# Log\n\n${index}`,
      'adr/CONTRIBUTING.md': '# Contributing\n\nWrite a page.\n',
      'adr/CLAUDE.md': decision('Use the second crane'),
      'adr/template.md': prompts,
      'adr/templates/crane.md': decision('Crane'),
      'adr/notes.md': '# Notes\n\nRain.\n',
    })
    expect(told).toEqual([
      'adr/0003-template.md: This page is taken for a template',
      'adr/0004-c.md: This page is taken for an index',
      'adr/CLAUDE.md: This page is taken for one about the log or the project',
      'adr/notes.md: This page states no decision',
      'adr/templates/crane.md: This page is taken for a template',
    ])
  })
})
