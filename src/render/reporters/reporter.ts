import type { RuleInfo } from '../../checks/define-check.ts'
import type { Finding } from '../../model/finding.ts'
import type { Style } from '../style.ts'

/** What a reporter may use beside the findings. */
export interface ReportContext {
  /** How many pages were looked at. */
  readonly pages: number
  /** The text of a page, where it is at hand. */
  readonly source: (path: string) => string | undefined
  readonly style: Style
  readonly rules: readonly RuleInfo[]
  /** The version of the tool. */
  readonly version: string
}

/** Turns findings into text; printing is the command line's work. */
export interface Reporter {
  readonly name: string
  readonly render: (findings: readonly Finding[], context: ReportContext) => string
}
