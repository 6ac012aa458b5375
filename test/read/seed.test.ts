import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/model/record.ts'
import { pagesOf, recordOf } from '../helpers/read.ts'

const folder = new URL('../fixtures/seed/', import.meta.url)
const wikiName = 'ADR-0001 prod authentik-credentials source of truth.-.md'
const text = readFileSync(new URL('page.txt', folder), 'utf8')
const wiki = readFileSync(new URL(encodeURIComponent(wikiName), folder), 'utf8')

const asText = recordOf(text, 'page.txt')
const asWiki = recordOf(wiki, wikiName)

/** What a record says, without where it says it. */
function content(record: DecisionRecord): object {
  return {
    id: record.id,
    number: record.number,
    title: record.title,
    status: [record.status?.state, record.status?.text, record.status?.date],
    date: record.date?.value,
    deciders: record.deciders.map(({ name, role }) => [name, role]),
    issues: record.issues.map(({ key, relation, note, from }) => [key, relation, note, from]),
    sections: record.sections.map(({ title, depth }) => [title, depth]),
    links: record.links.length,
    fields: record.fields.length,
  }
}

describe('the first page', () => {
  test('as text and as Markdown gives the same record', () => {
    expect(content(asText)).toEqual(content(asWiki))
  })

  test('gives everything it states', () => {
    expect(content(asWiki)).toMatchInlineSnapshot(`
      {
        "date": "2026-06-25",
        "deciders": [
          [
            "The Dogfather",
            "CTO",
          ],
        ],
        "fields": 0,
        "id": "ADR-0001",
        "issues": [
          [
            "GRO-2537",
            "context",
            "Paperclip GRO-2537",
            "metadata",
          ],
          [
            "GRO-2457",
            "supersedes",
            "triage",
            "metadata",
          ],
          [
            "GRO-2457",
            "closes",
            "triage",
            "metadata",
          ],
          [
            "GRO-2459",
            "supersedes",
            "re-seal",
            "metadata",
          ],
          [
            "GRO-2459",
            "closes",
            "re-seal",
            "metadata",
          ],
          [
            "GRO-2466",
            "supersedes",
            "cancelled manual delete",
            "metadata",
          ],
          [
            "GRO-2466",
            "closes",
            "cancelled manual delete",
            "metadata",
          ],
          [
            "GRO-2459",
            "mentions",
            undefined,
            "body",
          ],
          [
            "GRO-2466",
            "cancelled",
            undefined,
            "body",
          ],
          [
            "GRO-2465",
            "implemented-by",
            "groombook/infra PR removing ss-authentik-credentials.yaml",
            "body",
          ],
        ],
        "links": 0,
        "number": 1,
        "sections": [
          [
            "Context",
            2,
          ],
          [
            "Decision",
            2,
          ],
          [
            "Consequences",
            2,
          ],
        ],
        "status": [
          "accepted",
          "Accepted (2026-06-25)",
          "2026-06-25",
        ],
        "title": "Prod authentik-credentials source of truth",
      }
    `)
  })

  test('as text tells who edited it last', () => {
    expect(asText.provenance).toEqual({
      editor: 'The Dogfather',
      editedAt: '2026-06-25 11:57:12 +00:00',
      revision: '1',
    })
    expect(asWiki.provenance).toBeUndefined()
  })

  test('has every value where the file has it', () => {
    for (const [source, record] of [
      [text, asText],
      [wiki, asWiki],
    ] as const) {
      const lines = source.split('\n')
      for (const { key, place } of record.issues) {
        expect(source.slice(place.start, place.end)).toBe(key)
        expect(lines[place.line - 1]?.slice(place.column - 1)).toMatch(new RegExp(`^${key}`))
      }
      expect(source.slice(record.status?.place.start, record.status?.place.end)).toBe('Accepted (2026-06-25)')
      expect(source.slice(record.deciders[0]?.place.start, record.deciders[0]?.place.end)).toBe(
        'The Dogfather (CTO)',
      )
    }
  })

  test('has a link whose text and target disagree, in Markdown only', () => {
    const rules = (source: string, path: string): string[] =>
      pagesOf({ [path]: source }).flatMap(page => page.problems.map(problem => problem.rule))
    expect(rules(wiki, wikiName)).toEqual(['link-target-mismatch'])
    expect(rules(text, 'page.txt')).toEqual([])
  })
})
