import type { SetAside } from '../model/page.ts'
import { defineCheck } from './define-check.ts'

const reasons: Readonly<Record<SetAside, string>> = {
  generated:
    'This page is taken for an index, for it holds what `adr index` writes. If it is a decision, take that out.',
  list: 'This page is taken for a list of pages, for it links to several and has no status. If it is a decision, give it a status.',
  template:
    'This page is taken for a template, by its name or its place. If it is a decision, give it a name and a number of its own.',
  house:
    'This page is taken for one about the log or the project, by its name. If it is a decision, give it a name of its own.',
  'states-nothing':
    'This page states no decision: no status, number, date, deciders or sections of one. Add what it lacks, move it, or name it under `exclude`.',
}

export const notARecord = defineCheck({
  id: 'not-a-record',
  severity: 'info',
  summary: 'every page that looks like a record is one, and the others say what they are',
  docs: `No document lists this page, for it is taken for something else: it states nothing that a record states (no status,
number, date, deciders or sections of a decision), or it has a number or the sections of a decision but the name or place of a
template, the name of a page about the project (\`README.md\` beside numbered records, \`CONTRIBUTING.md\`, \`AGENTS.md\`), a list
of pages for a text, or the markers of \`adr index\`. Give it what it lacks, move it, or name it under \`exclude\` in the
configuration.`,
  *run({ pages }) {
    for (const { path, setAside } of pages)
      if (setAside !== undefined) yield { path, place: undefined, message: reasons[setAside] }
  },
})
