import path from 'node:path'
import { buildGraph } from '../graph/build-graph.ts'
import type { Graph } from '../graph/graph.ts'
import { listPages } from '../log/list-pages.ts'
import { toPosix } from '../log/paths.ts'
import { readFiles } from '../log/read-files.ts'
import { UserError } from '../model/user-error.ts'
import { readPages } from '../read/read-pages.ts'
import { relativeLink } from '../render/relative-link.ts'
import { findRecord } from './find-record.ts'
import type { Io } from './io.ts'
import type { Workplace } from './load-log.ts'

/** A relation that the new record states, as its template is given it. */
export interface NewLink {
  readonly verb: string
  readonly label: string
  readonly url: string
  readonly partial: boolean
  /** The file of the other record, and what it should say in turn. */
  readonly path: string
  readonly inverse: string | undefined
}

interface Wanted {
  readonly reference: string
  readonly verb: string
  readonly inverse: string | undefined
}

const word = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function wanted({
  supersedes = [],
  link = [],
}: {
  supersedes?: readonly string[]
  link?: readonly string[]
}): Wanted[] {
  const stated = link.map(text => {
    const [reference = '', verb = '', inverse] = text.split(':').map(part => part.trim())
    if (reference === '' || verb === '')
      throw new UserError(
        `\`${text}\` is not a relation.`,
        'Write it as REF:Relation, for example 0003:Amends.',
      )
    return { reference, verb: word(verb), inverse: inverse === undefined ? undefined : word(inverse) }
  })
  return [
    ...supersedes.map(reference => ({ reference, verb: 'Supersedes', inverse: 'Superseded by' })),
    ...stated,
  ]
}

function readGraph(io: Io, { project, config }: Workplace, folder: string): Graph {
  return buildGraph(readPages(readFiles(listPages([folder]), io.cwd, project.root), config))
}

/** The relations asked for → links from the new record's folder. Pages are read only where a relation is asked for. */
export function linksOf(
  io: Io,
  workplace: Workplace,
  folder: string,
  options: Parameters<typeof wanted>[0],
): NewLink[] {
  const relations = wanted(options)
  if (relations.length === 0) return []
  const graph = readGraph(io, workplace, folder)
  return relations.map(({ reference, verb, inverse }) => {
    const record = findRecord(graph, reference)
    const file = path.resolve(io.cwd, record.path)
    return {
      verb,
      inverse,
      partial: false,
      path: file,
      label: `${record.id} ${record.title}`,
      url: relativeLink(toPosix(io.cwd, folder), record.path),
    }
  })
}
