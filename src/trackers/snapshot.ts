import * as v from 'valibot'
import { issueStates, type IssueFact } from '../model/issue-fact.ts'
import { compareText } from '../model/order.ts'
import { UserError } from '../model/user-error.ts'

const text = v.optional(v.nullable(v.string()), null)
const entry = v.strictObject({
  key: v.pipe(v.string(), v.minLength(1)),
  tracker: v.string(),
  state: v.picklist(issueStates),
  rawStatus: text,
  title: text,
  url: text,
  movedTo: text,
  checkedAt: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d/)),
})
const schema = v.strictObject({ version: v.literal(1), issues: v.array(entry) })

/** Facts → the text of a snapshot: sorted by key, an issue to a line, so that a difference is read at a glance. */
export function printSnapshot(facts: readonly IssueFact[]): string {
  const lines = facts
    .toSorted((a, b) => compareText(a.key, b.key))
    .map(({ key, tracker, state, rawStatus, title, url, movedTo, checkedAt }) => {
      const own = { key, tracker, state, rawStatus, title, url, movedTo, checkedAt }
      return `    ${JSON.stringify(Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)))}`
    })
  return `{\n  "version": 1,\n  "issues": [\n${lines.join(',\n')}${lines.length === 0 ? '' : '\n'}  ]\n}\n`
}

const lineOf = (source: string, at: number): number => source.slice(0, Math.max(0, at)).split('\n').length

/** Where a text stops being JSON: merge marks first, else what the parser says. */
function faultOf(source: string, error: unknown): number {
  const mark = /^(?:<{7}|={7}|>{7})/m.exec(source)
  if (mark !== null) return lineOf(source, mark.index)
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  return position === undefined ? source.split('\n').length : lineOf(source, Number(position))
}

function fail(file: string, line: number, what: string): never {
  throw new UserError(
    `\`${file}:${line}\` ${what}.`,
    '`adr issues sync` writes it anew; remove the file first if it was merged by hand.',
  )
}

/** The text of a snapshot → its facts. Throws UserError with the line where it is not as it was written. */
export function parseSnapshot(source: string, file: string): IssueFact[] {
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch (error) {
    fail(file, faultOf(source, error), 'is no JSON')
  }
  const read = v.safeParse(schema, data)
  if (!read.success) {
    const [issue] = read.issues
    const at = Number(issue.path?.[1]?.key ?? Number.NaN)
    const rows = source.split('\n').flatMap((row, index) => (/^\s*\{\s*"key"/.test(row) ? [index + 1] : []))
    const line = rows[at] ?? 1
    fail(file, line, `is no snapshot of issues: ${issue.message}`)
  }
  const none = (value: string | null): string | undefined => value ?? undefined
  return read.output.issues.map(({ rawStatus, title, url, movedTo, ...rest }) => ({
    ...rest,
    rawStatus: none(rawStatus),
    title: none(title),
    url: none(url),
    movedTo: none(movedTo),
  }))
}

/** What a new snapshot says otherwise than the old one, a line for each issue. */
export function snapshotChanges(before: readonly IssueFact[], after: readonly IssueFact[]): string[] {
  const [old, now] = [
    new Map(before.map(fact => [fact.key, fact])),
    new Map(after.map(fact => [fact.key, fact])),
  ]
  const word = (fact: IssueFact | undefined): string =>
    fact === undefined
      ? 'not there'
      : fact.rawStatus === undefined
        ? fact.state
        : `${fact.state} (${fact.rawStatus})`
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted(compareText)
    .filter(key => word(old.get(key)) !== word(now.get(key)))
    .map(key => `${key}: ${word(old.get(key))} → ${word(now.get(key))}`)
}
