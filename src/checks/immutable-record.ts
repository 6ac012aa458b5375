import type { State } from '../model/status.ts'
import { defineCheck } from './define-check.ts'

const settled: readonly State[] = ['accepted', 'deprecated', 'superseded']

export const immutableRecord = defineCheck({
  id: 'immutable-record',
  severity: 'error',
  summary: 'the text of an accepted decision does not change (with --base)',
  docs: `A record that was accepted when this branch began says something else now, or is gone. A decision that no longer fits is
superseded by a new record, so that it stays known what was decided, and why. Status, dates, people, relations and the
sections that \`mayChange\` names in the configuration may change; so may wrapping.`,
  *run({ graph, base }) {
    if (base === undefined) return
    const now = new Map(graph.records.map(record => [record.path, record]))
    for (const [path, { record, decision }] of base.before) {
      if (!settled.includes(record.status?.state ?? 'unknown')) continue
      const text = base.decisionOf(path)
      if (text === decision) continue
      const state = record.status?.state ?? ''
      const message =
        text === undefined
          ? `This record is gone, but it was ${state} on \`${base.name}\`; put it back, and supersede it by a new record.`
          : `The text of this decision has changed, but it was ${state} on \`${base.name}\`; write a new record that supersedes it.`
      yield { path, place: now.get(path)?.titlePlace, message }
    }
  },
})
