import type { Edge } from '../graph/graph.ts'
import { pathOf } from '../graph/find-file.ts'
import { nameKey, pageName, seriesOf } from '../graph/lookup.ts'
import { defineCheck } from './define-check.ts'

/** What a link's text begins with if it names a record: `ADR-0012`, `12. Use tea`. */
const namedRecord = /^\s*(?:([a-z]+(?:[-_ ][a-z]{1,6})?)[-_ #]*0*(\d{1,5})(?![\d./])|0*(\d{1,5})[.:)](?=\s))/i

/** The number that a link's text gives the record it leads to; undefined if it names a thing of another series. */
function statedNumber(label: string, series: string): number | undefined {
  const [, prefix, digits, bare] = namedRecord.exec(label) ?? []
  if (bare !== undefined) return Number(bare)
  const key = prefix?.toLowerCase().replace(/[_ ]/g, '-')
  return digits !== undefined && key !== undefined && [series, 'adr', 'rfc'].includes(key)
    ? Number(digits)
    : undefined
}

/** Whether an address names the very page of a record: one that leads nowhere any more is `broken-link`'s. */
const leadsTo = (address: string, path: string): boolean =>
  nameKey(pageName(pathOf(address))) === nameKey(pageName(path))

function messageFor({ link, target }: Edge): string | undefined {
  if (link.label === undefined || target.kind !== 'record' || link.target.includes('#')) return undefined
  const { number, path } = target.record
  if (!leadsTo(link.target, path)) return undefined
  const stated = statedNumber(link.label, seriesOf(target.record))
  if (stated === undefined || number === undefined || stated === number) return undefined
  return `The link says \`${link.label}\`, but leads to \`${path}\`; correct the one that is wrong.`
}

export const linkTargetMismatch = defineCheck({
  id: 'link-target-mismatch',
  severity: 'warning',
  summary: 'the text of a link names what it leads to',
  docs: `A link's text names one issue or record and its address leads to another, for example
\`[KEY-12](https://example.org/some/repository)\`, or \`[ADR-3](0004-cups.md)\`. Readers trust the text. Correct the one that is
wrong. A link to a record of another project, or to a section, is not judged.`,
  *run({ graph }) {
    for (const edge of graph.edges) {
      const message = messageFor(edge)
      if (message !== undefined) yield { path: edge.from.path, place: edge.link.place, message }
    }
  },
})
