import { ownsKey } from '../graph/owned-keys.ts'
import { defineCheck } from './define-check.ts'

/** What to do: write the key that was meant, if one letter of its prefix is wrong; else one that a tracker owns. */
function advice(key: string, prefixes: readonly string[]): string {
  const near = prefixes.find(prefix => {
    const own = key.slice(0, prefix.length)
    return prefix.length > 2 && own.length === prefix.length && differing(own, prefix) === 1
  })
  if (near !== undefined) return `write \`${near}${key.slice(near.length)}\` if that is meant`
  const known = prefixes.map(prefix => `\`${prefix}\``).join(', ')
  return `${known === '' ? '' : `write a key that begins with ${known}, or `}add its tracker to the configuration`
}

const differing = (a: string, b: string): number =>
  a.split('').filter((letter, at) => letter !== b[at]).length

export const unclaimedIssue = defineCheck({
  id: 'unclaimed-issue',
  severity: 'error',
  summary: 'every issue belongs to a configured tracker',
  docs: `The configuration names the trackers and the keys that they own, and none of them owns this key. It is a typing error
(\`GR0-12\` for \`GRO-12\`) or belongs to a tracker that is not configured. Only looked for where trackers are configured;
addresses count as owned where they begin with a tracker's \`url\`.`,
  *run({ graph, config }) {
    if (config.trackers.length === 0) return
    const prefixes = config.trackers.flatMap(tracker => tracker.keys)
    const urls = config.trackers.flatMap(tracker => tracker.url ?? [])
    for (const { key, citations } of graph.issues) {
      if (config.trackers.some(tracker => ownsKey(tracker, key))) continue
      for (const { record, reference } of citations)
        if (reference.url === undefined || !urls.some(url => reference.url?.startsWith(url) === true))
          yield {
            path: record.path,
            issue: key,
            place: reference.place,
            message: `No configured tracker owns \`${key}\`; ${advice(key, prefixes)}.`,
          }
    }
  },
})
