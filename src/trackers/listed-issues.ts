import { UserError } from '../model/user-error.ts'
import type { IssueFact, IssueState } from '../model/issue-fact.ts'
import { listAt, textAt } from './data.ts'

const stateWords: Readonly<Record<string, Extract<IssueState, 'open' | 'closed' | 'cancelled'>>> = {
  open: 'open',
  opened: 'open',
  todo: 'open',
  'in progress': 'open',
  in_progress: 'open',
  new: 'open',
  backlog: 'open',
  blocked: 'open',
  in_review: 'open',
  closed: 'closed',
  done: 'closed',
  completed: 'closed',
  resolved: 'closed',
  merged: 'closed',
  fixed: 'closed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  "won't do": 'cancelled',
  "won't fix": 'cancelled',
  wontfix: 'cancelled',
  rejected: 'cancelled',
  duplicate: 'cancelled',
}

/** The cells of a line of CSV (RFC 4180), quotes included. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(match =>
    (match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim(),
  )
}

function rowsOfCsv(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '')
  const names = cells(head).map(name => name.toLowerCase())
  return lines.map(line => Object.fromEntries(cells(line).map((cell, column) => [names[column] ?? '', cell])))
}

function rowsOf(text: string, file: string): readonly unknown[] {
  if (!/^\s*[[{]/.test(text)) return rowsOfCsv(text)
  try {
    const data: unknown = JSON.parse(text)
    return Array.isArray(data) ? listAt(data) : listAt(data, 'issues')
  } catch {
    throw new UserError(
      `\`${file}\` is neither JSON nor CSV.`,
      'A list of issues has `key` and `status`, and may have `title` and `url`.',
    )
  }
}

/** A list of issues that stands in a file (JSON or CSV) → facts by key. The list is whole: what is not on it does not exist. */
export function listedIssues(text: string, file: string, checkedAt: string): ReadonlyMap<string, IssueFact> {
  const facts = rowsOf(text, file).flatMap((row): [string, IssueFact][] => {
    const key = textAt(row, 'key') ?? textAt(row, 'id')
    const rawStatus = textAt(row, 'status') ?? textAt(row, 'state') ?? ''
    if (key === undefined || key === '') return []
    const state = stateWords[rawStatus.toLowerCase()]
    if (state === undefined)
      throw new UserError(
        `\`${file}\` gives ${key} the status \`${rawStatus}\`, which is not known.`,
        `Known are ${Object.keys(stateWords).slice(0, 14).join(', ')} …`,
      )
    return [
      [
        key,
        {
          key,
          tracker: 'file',
          state,
          rawStatus,
          title: textAt(row, 'title'),
          url: textAt(row, 'url'),
          movedTo: undefined,
          checkedAt,
        },
      ],
    ]
  })
  return new Map(facts)
}
