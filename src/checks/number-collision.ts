import { folderOf, baseOf } from '../graph/lookup.ts'
import { defineCheck } from './define-check.ts'

/** Folder, series and number that a file's name claims; undefined for a name without a number. */
function claim(path: string): string | undefined {
  const match = /^((?:[a-z]+[-_ ])*)0*(\d{1,6})(?=[-_ .])/i.exec(baseOf(path))
  return match === null || /^(?:19|20)\d\d-?\d\d-?\d\d/.test(baseOf(path))
    ? undefined
    : `${folderOf(path)}\n${(match[1] ?? '').toLowerCase()}\n${match[2] ?? ''}`
}

export const numberCollision = defineCheck({
  id: 'number-collision',
  severity: 'error',
  summary: 'no number is taken on the base branch as well (with --base)',
  docs: `This branch and the one it is to be merged into have both added a record with the same number since they parted. Git
merges them without a conflict, since the file names differ. \`adr renumber --collisions --base REF\` gives the record of
this branch the next free number, and corrects every reference to it.`,
  *run({ graph, base }) {
    if (base === undefined) return
    const taken = new Map(base.added.map(path => [claim(path), path]))
    for (const { path, number, headingNumber, titlePlace } of graph.records) {
      const key = base.shared.has(path) ? undefined : claim(path)
      const other = key === undefined ? undefined : taken.get(key)
      if (other === undefined || other === path) continue
      const message = `\`${other}\` has number ${number ?? ''} on \`${base.name}\`; give this record a free one with \`adr renumber --collisions --base ${base.name}\`.`
      yield { path, place: headingNumber?.place ?? titlePlace, message }
    }
  },
})
