import { defineCheck } from './define-check.ts'

export const outdatedSnapshot = defineCheck({
  id: 'outdated-snapshot',
  severity: 'warning',
  summary: 'the snapshot of the issues is young enough',
  docs: `The committed snapshot is older than \`issues.maxAge\` days (30), so that what it says of issues may no longer be so. Run
\`adr issues sync\`, best in a nightly job, and commit the change.`,
  *run(context) {
    const { config, issues } = context
    if (issues?.path === undefined || issues.age <= config.issues.maxAge) return
    yield {
      path: issues.path,
      place: undefined,
      message: `This snapshot of the issues is ${issues.age} days old, and ${config.issues.maxAge} are allowed; run \`adr issues sync\` and commit it.`,
    }
  },
})
