import type { DecisionRecord } from '../model/record.ts'
import { groupBy } from '../model/group-by.ts'
import { baseOf, folderOf, seriesOf } from '../graph/lookup.ts'
import { defineCheck } from './define-check.ts'

const isFolderPage = ({ path }: DecisionRecord): boolean =>
  /^(?:readme|index)\.(?:md|markdown)$/i.test(baseOf(path))

/** The path that a record's name stands in: a README speaks for its folder. */
const ownPath = (record: DecisionRecord): string =>
  isFolderPage(record) ? folderOf(record.path) : record.path.replace(/\.(?:md|markdown)$/i, '')

const seriesOfFolder = (record: DecisionRecord): string => `${folderOf(ownPath(record))}\n${seriesOf(record)}`

const version =
  /(?:[-_. ]+(?:v\d+(?:[._]\d+)*|version[-_ ]?\d+|draft\d*|wip|final|old|entwurf|brouillon|borrador|rascunho|bozza|taslak|черновик|草稿))+$/u
const language = /\.[a-z]{2}(?:[-_][a-z]{2,4})?$/

/** The name that the versions and translations of one page share: `0007-bell-v2`, `0007-bell.de`. */
const nameOfVersions = (record: DecisionRecord): string =>
  ownPath(record).toLowerCase().replace(language, '').replace(version, '')

/** A README beside numbered records is about all of them: its folder's number is that of a chapter. */
function isChapter(record: DecisionRecord, folders: ReadonlySet<string>): boolean {
  return isFolderPage(record) && folders.has(folderOf(record.path))
}

export const duplicateNumber = defineCheck({
  id: 'duplicate-number',
  severity: 'error',
  summary: 'a number names one record of its folder and series',
  docs: `Two records of one folder and series have the same number, so a reference to it is ambiguous. It happens when two
branches each add the next record. Give the later one a new number. The same number in another folder or in another
series (\`API-003\`, \`CLI-003\`) is fine, and so are versions and translations of one page (\`0007-bell-v2.md\`,
\`0007-bell.de.md\`).`,
  *run({ graph }) {
    const numbered = graph.records.filter(({ number }) => number !== undefined)
    const folders = new Set(numbered.filter(each => !isFolderPage(each)).map(({ path }) => folderOf(path)))
    for (const [number, alike] of groupBy(numbered, record => record.number)) {
      if (alike.length === 1) continue
      const records = alike.filter(record => !isChapter(record, folders))
      for (const [first, ...others] of groupBy(records, seriesOfFolder).values())
        for (const record of others) {
          if (first === undefined || nameOfVersions(record) === nameOfVersions(first)) continue
          const message = `\`${first.path}\` has number ${number} too; give one of them a new number.`
          yield { path: record.path, place: record.headingNumber?.place ?? record.titlePlace, message }
        }
    }
  },
})
