import { closestMatch } from 'leven'
import { rules } from '../checks/registry.ts'
import { UserError } from '../model/user-error.ts'

/** The documentation of a rule. Throws UserError where there is no such rule. */
export function explainRule(id: string): string {
  const rule = rules.find(candidate => candidate.id === id)
  if (rule !== undefined) return `${rule.id} (${rule.severity}): ${rule.summary}\n\n${rule.docs}\n`
  const nearest = closestMatch(
    id,
    rules.map(each => each.id),
  )
  throw new UserError(
    `There is no rule \`${id}\`.`,
    `Did you mean \`${nearest ?? ''}\`? All are: ${rules.map(each => each.id).join(', ')}.`,
  )
}
