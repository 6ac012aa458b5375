import { acceptedButSuperseded } from './accepted-but-superseded.ts'
import { ambiguousRecord } from './ambiguous-record.ts'
import { brokenLink } from './broken-link.ts'
import { danglingRecord } from './dangling-record.ts'
import { danglingIssue } from './dangling-issue.ts'
import { movedIssue } from './moved-issue.ts'
import { contradictedClaim } from './contradicted-claim.ts'
import { issueClosedTwice } from './issue-closed-twice.ts'
import { reopenedIssue } from './reopened-issue.ts'
import { unimplementedDecision } from './unimplemented-decision.ts'
import { outdatedSnapshot } from './outdated-snapshot.ts'
import { unverifiedIssue } from './unverified-issue.ts'
import type { Check, RuleInfo } from './define-check.ts'
import { duplicateNumber } from './duplicate-number.ts'
import { immutableRecord } from './immutable-record.ts'
import { linkTargetMismatch } from './link-target-mismatch.ts'
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
  linkTargetMismatch,
  unclaimedIssue,
  placeholderLeft,
  missingSection,
  numberCollision,
  immutableRecord,
  danglingIssue,
  movedIssue,
  contradictedClaim,
  issueClosedTwice,
  reopenedIssue,
  unimplementedDecision,
  outdatedSnapshot,
  unverifiedIssue,
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

const acceptedRules: readonly RuleInfo[] = [
  {
    id: 'unused-baseline',
    severity: 'warning',
    summary: 'a baseline holds only findings that are there',
    docs: 'The baseline accepts a finding that is no longer there. Write it anew with `adr check --write-baseline FILE`, so that the finding cannot come back unseen.',
  },
  {
    id: 'unused-issue-ignore',
    severity: 'warning',
    summary: 'an ignored issue has findings, and its time has not passed',
    docs: 'An entry of `issues.ignore` in the configuration names an issue that no finding is about, or its last day has passed. Take it out, or give it a new day.',
  },
]

/** Every rule: those of reading, the checks, and those about accepting findings. */
export const rules: readonly RuleInfo[] = [...readingRules, ...checks, ...ignoreRules, ...acceptedRules]

export const ruleIds: readonly string[] = rules.map(rule => rule.id)
