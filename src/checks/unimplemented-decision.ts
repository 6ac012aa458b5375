import { defineCheck } from './define-check.ts'
import { daysBetween } from '../model/days.ts'

export const unimplementedDecision = defineCheck({
  id: 'unimplemented-decision',
  severity: 'warning',
  summary: 'accepted decisions are implemented in time',
  docs: `A record was accepted longer ago than \`issues.implementedWithin\` days allow, and none of its implementing issues is closed.
Off unless the configuration gives the days.`,
  *run(context) {
    const { config, graph, issues } = context
    if (issues === undefined || config.issues.implementedWithin === 0) return
    for (const { path, status, date, issues: cited, titlePlace } of graph.records) {
      if (
        status?.state !== 'accepted' ||
        date === undefined ||
        daysBetween(date.value, issues.today) <= config.issues.implementedWithin
      )
        continue
      const done = cited.some(
        ({ key, relation }) =>
          ['implemented-by', 'closes'].includes(relation) && issues.byKey.get(key)?.state === 'closed',
      )
      if (!done)
        yield {
          path,
          place: status.place ?? titlePlace,
          message: `This decision is ${daysBetween(date.value, issues.today)} days old, and no issue that implements it is done (${config.issues.implementedWithin} days are allowed); implement it, or name the issue that did.`,
        }
    }
  },
})
