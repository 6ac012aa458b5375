import { acceptedButSuperseded } from './accepted-but-superseded.ts'
import { ambiguousRecord } from './ambiguous-record.ts'
import { brokenLink } from './broken-link.ts'
import { danglingRecord } from './dangling-record.ts'
import type { Check, RuleInfo } from './define-check.ts'
import { duplicateNumber } from './duplicate-number.ts'
import { immutableRecord } from './immutable-record.ts'
import { missingSection } from './missing-section.ts'
import { noStatus } from './no-status.ts'
import { notARecord } from './not-a-record.ts'
import { numberCollision } from './number-collision.ts'
import { numberMismatch } from './number-mismatch.ts'
import { oneSidedSupersession } from './one-sided-supersession.ts'
import { placeholderLeft } from './placeholder-left.ts'
import { readingRules } from './reading-rules.ts'
import { selfLink } from './self-link.ts'
import { severalSuccessors } from './several-successors.ts'
import { supersededWithoutSuccessor } from './superseded-without-successor.ts'
import { supersessionCycle } from './supersession-cycle.ts'
import { unclaimedIssue } from './unclaimed-issue.ts'

/** Every check, in the order of its documentation. */
export const checks: readonly Check[] = [
  notARecord,
  noStatus,
  duplicateNumber,
  numberMismatch,
  danglingRecord,
  ambiguousRecord,
  selfLink,
  oneSidedSupersession,
  supersededWithoutSuccessor,
  acceptedButSuperseded,
  supersessionCycle,
  severalSuccessors,
  brokenLink,
  unclaimedIssue,
  placeholderLeft,
  missingSection,
  numberCollision,
  immutableRecord,
]

const ignoreRules: readonly RuleInfo[] = [
  {
    id: 'unused-ignore',
    severity: 'warning',
    summary: 'an ignore comment ignores something',
    docs: 'A comment `<!-- adr-ignore RULE: reason -->` meets no finding of that rule on its line (or, as `adr-ignore-page`, on its page). The fault is mended or the rule misspelt: take the comment out.',
  },
  {
    id: 'ignore-without-reason',
    severity: 'warning',
    summary: 'an ignore comment gives its reason',
    docs: 'A comment `<!-- adr-ignore RULE -->` does not say why. Write `<!-- adr-ignore RULE: reason -->`, so that the next reader can tell whether it still holds.',
  },
]

/** Every rule: those of reading, the checks, and those about ignoring. */
export const rules: readonly RuleInfo[] = [...readingRules, ...checks, ...ignoreRules]

export const ruleIds: readonly string[] = rules.map(rule => rule.id)
