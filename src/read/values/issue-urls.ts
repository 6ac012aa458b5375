import type { IssueKind } from '../../model/relation.ts'

/** The issue that an address names. */
export interface IssueAddress {
  readonly key: string
  readonly kind: IssueKind
}

type Form = { readonly pattern: RegExp; readonly read: (match: readonly string[]) => IssueAddress }

const kindOf = (word: string): IssueKind =>
  /^(?:pull|pulls|merge_requests|pull-requests)$/.test(word)
    ? 'pull'
    : word === 'discussions'
      ? 'discussion'
      : 'issue'

const keyed = ([, key = '']: readonly string[]): IssueAddress => ({ key: key.toUpperCase(), kind: 'issue' })

/**
 * Addresses of issues: Paperclip, GitLab, GitHub/Gitea/Forgejo, Jira and YouTrack, Linear, Azure Boards, Bugzilla,
 * Redmine, in this order.
 */
const forms: readonly Form[] = [
  {
    pattern: /^(?:https?:\/\/[^/]+)?\/[A-Z][A-Z0-9]*\/issues\/([A-Z][A-Z0-9]*-\d+)\/?(?:[#?].*)?$/i,
    read: keyed,
  },
  {
    pattern: /^https?:\/\/[^/]+\/(.+?)\/-\/(issues|merge_requests|work_items)\/(\d+)\/?(?:[#?].*)?$/,
    read: ([, repo = '', word = '', number = '']) => ({
      key: `${repo}${word === 'merge_requests' ? '!' : '#'}${number}`,
      kind: kindOf(word),
    }),
  },
  {
    pattern:
      /^https?:\/\/[^/]+\/([\w.-]+\/[\w.-]+)\/(issues|pulls?|discussions|pull-requests)\/(\d+)(?:\/(?:files|commits|checks|changes)[^#?]*)?\/?(?:[#?].*)?$/,
    read: ([, repo = '', word = '', number = '']) => ({ key: `${repo}#${number}`, kind: kindOf(word) }),
  },
  { pattern: /^https?:\/\/[^?#]*\/browse\/([A-Za-z][A-Za-z0-9_]*-\d+)\/?(?:[#?].*)?$/, read: keyed },
  { pattern: /^https?:\/\/[^#?]*\?(?:[^#]*&)?selectedIssue=([A-Z][A-Z0-9_]*-\d+)(?!\w)/i, read: keyed },
  {
    pattern: /^https?:\/\/[^?#]*\/issues?\/([A-Za-z][A-Za-z0-9_]*-\d+)(?:\/[^?#]*)?(?:[#?].*)?$/,
    read: keyed,
  },
  {
    pattern: /^https?:\/\/[^?#]*\/_workitems\/edit\/(\d+)\/?(?:[#?].*)?$/,
    read: ([, number = '']) => ({ key: `AB#${number}`, kind: 'issue' }),
  },
  {
    pattern: /^https?:\/\/[^?#]*\/show_bug\.cgi\?(?:[^#]*&)?id=(\d+)/,
    read: ([, number = '']) => ({ key: `bug ${number}`, kind: 'issue' }),
  },
  {
    pattern: /^https?:\/\/[^/?#]+(?:\/redmine)?\/issues\/(\d+)\/?(?:[#?].*)?$/,
    read: ([, number = '']) => ({ key: `#${number}`, kind: 'issue' }),
  },
]

/** An address as it is meant: without the marks of the sentence behind it, and without `.git` behind a repository. */
function cleaned(url: string): string {
  const end = /\d[/)\]>.,;:!?'"*_]*$/.exec(url)
  const bare = end === null ? url : url.slice(0, end.index + 1)
  return bare.includes('.git/') ? bare.replace(/\.git(?=\/)/, '') : bare
}

/** The issue, pull request or discussion that an address names, if it names one. */
export function issueOfUrl(url: string): IssueAddress | undefined {
  if (!/\d/.test(url)) return undefined
  const address = cleaned(url)
  for (const { pattern, read } of forms) {
    const match = pattern.exec(address)
    if (match !== null) return read(match)
  }
  return undefined
}
