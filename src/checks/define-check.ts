import type { Config } from '../model/config.ts'
import type { IssueFacts } from '../model/issue-fact.ts'
import type { Problem, Severity } from '../model/finding.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { Page } from '../model/page.ts'
import type { Graph } from '../graph/graph.ts'

/** What a check may look at. `exists` tells whether a path relative to the working directory leads to something. */
export interface CheckContext {
  readonly pages: readonly Page[]
  readonly graph: Graph
  readonly config: Config
  readonly exists: (path: string) => boolean
  /** The project's root as seen from the working directory, such as `../..`; the working directory itself if undefined. */
  readonly root?: string | undefined
  /** What is known of the issues; undefined where nothing was asked and no snapshot is there. */
  readonly issues?: IssueFacts | undefined
  /** Today, YYYY-MM-DD; undefined where no rule may ask. */
  readonly today?: string | undefined
  /** The file of the configuration. */
  readonly configPath?: string | undefined
  /** What a branch is compared with; undefined where nothing is. */
  readonly base?: BaseLog | undefined
}

/** The log as another branch has it, and as it was when the two parted. */
export interface BaseLog {
  /** The name of the other branch. */
  readonly name: string
  /** Paths that the other branch has added since. */
  readonly added: readonly string[]
  /** Paths of this branch that were there when the two parted. */
  readonly shared: ReadonlySet<string>
  /** Pages that this branch has changed or removed, as they were: the record, and the text of its decision. */
  readonly before: ReadonlyMap<string, { readonly record: DecisionRecord; readonly decision: string }>
  /** The text of a page's decision now; undefined where the page is gone. */
  readonly decisionOf: (path: string) => string | undefined
}

/** What everyone needs to know of a rule. `docs` is Markdown: what it finds, why it matters, how to mend it. */
export interface RuleInfo {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
  readonly docs: string
}

/** A problem that a check found, and on which page. Its rule is stamped by the runner. */
export interface Report extends Omit<Problem, 'rule'> {
  readonly path: string
  /** The most that this finding can be, if it is less sure than the others of its rule. */
  readonly severity?: Severity
}

/** A rule over the whole log. */
export interface Check extends RuleInfo {
  readonly run: (context: CheckContext) => Iterable<Report>
}

/** Declares a check; the id equals the file's name. */
export function defineCheck(check: Check): Check {
  return check
}
