import path from 'node:path'
import { listPages } from '../log/list-pages.ts'
import { readFiles } from '../log/read-files.ts'
import { readTemplate, type Template } from '../log/read-templates.ts'
import { UserError } from '../model/user-error.ts'
import type { Convention } from '../naming/convention.ts'
import type { Io } from './io.ts'
import type { Workplace } from './workplace.ts'

const peeked = 5

/** The folder that a new record goes to, as it is. */
export interface Folder {
  readonly folder: string
  readonly names: readonly string[]
  readonly convention: Convention
}

/** The shape of a page as a template's name, judged by its beginning. */
function shapeOf(text: string): string | undefined {
  if (/^\uFEFF?---\r?\n/.test(text))
    return /^#{2,3} (?:Considered|Pros and Cons|Confirmation)/m.test(text) &&
      !/^#{2,3} Decision Drivers/m.test(text)
      ? 'madr-minimal'
      : 'madr'
  if (/^## +Status/m.test(text)) return 'nygard'
  return /^\s*[-*•] +\**(?:Status|Decider)/im.test(text) ? 'wiki' : undefined
}

/** The last names that are those of numbered pages. */
function lastPages(names: readonly string[]): string[] {
  const last: string[] = []
  for (let at = names.length - 1; at >= 0 && last.length < peeked; at--) {
    const name = names[at] ?? ''
    if (/\d.*\.md$/i.test(name)) last.unshift(name)
  }
  return last
}

/** The template that fits the log: that of its last pages, or by its names, or the shortest there is. */
function dominant(io: Io, { project }: Workplace, { folder, names, convention }: Folder): string {
  if (convention.kind === 'wiki') return 'wiki'
  const pages = lastPages(names).map(name => path.join(folder, name))
  const shapes = readFiles(listPages(pages), io.cwd, project.root).flatMap(file =>
    'bytes' in file ? (shapeOf(Buffer.from(file.bytes).toString()) ?? []) : [],
  )
  const counted = [...new Set(shapes)].map(shape => ({
    shape,
    count: shapes.filter(each => each === shape).length,
  }))
  return counted.sort((a, b) => b.count - a.count)[0]?.shape ?? 'nygard'
}

/** The template of a new record: the one asked for, the configured one, or the log's own shape. */
export function recordTemplate(
  io: Io,
  workplace: Workplace,
  place: Folder,
  options: { readonly template?: string },
): Template {
  const { config, project } = workplace
  const own = [
    path.join(place.folder, 'templates'),
    ...(config.templates === undefined ? [] : [path.resolve(project.root, config.templates)]),
  ]
  const name = options.template ?? config.template ?? dominant(io, workplace, place)
  const template = readTemplate('records', name, [...own, io.cwd, project.root])
  if (template === undefined)
    throw new UserError(
      `There is no template \`${name}\`.`,
      'Built in are nygard, madr, madr-minimal and wiki; or give the path of a file.',
    )
  return template
}
