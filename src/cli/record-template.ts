import path from 'node:path'
import { folderNames } from '../log/folders.ts'
import { listPages } from '../log/list-pages.ts'
import { readFiles } from '../log/read-files.ts'
import { readTemplate, type Template } from '../log/read-templates.ts'
import { UserError } from '../model/user-error.ts'
import { conventionOf } from '../naming/convention.ts'
import type { Io } from './io.ts'
import type { Workplace } from './load-log.ts'

const peeked = 5

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

/** The template that fits the log: that of its last pages, or by its names, or the shortest there is. */
function dominant(io: Io, { project }: Workplace, folder: string): string {
  const names = folderNames(folder)
  if (conventionOf(names).kind === 'wiki') return 'wiki'
  const pages = names
    .filter(name => /\d.*\.md$/i.test(name))
    .slice(-peeked)
    .map(name => path.join(folder, name))
  const shapes = readFiles(listPages(pages), io.cwd, project.root).flatMap(file =>
    'bytes' in file ? (shapeOf(new TextDecoder().decode(file.bytes)) ?? []) : [],
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
  folder: string,
  options: { template?: string },
): Template {
  const { config, project } = workplace
  const own = [
    path.join(folder, 'templates'),
    ...(config.templates === undefined ? [] : [path.resolve(project.root, config.templates)]),
  ]
  const name = options.template ?? config.template ?? dominant(io, workplace, folder)
  const template = readTemplate('records', name, [...own, io.cwd, project.root])
  if (template === undefined)
    throw new UserError(
      `There is no template \`${name}\`.`,
      'Built in are nygard, madr, madr-minimal and wiki; or give the path of a file.',
    )
  return template
}
