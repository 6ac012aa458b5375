import { existsSync, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../model/user-error.ts'
import { packageRoot } from './package-root.ts'

/** What a template makes. */
export type TemplateKind = 'records' | 'documents'

/** A template's text, and whether it came with the tool (`trusted`) or from the repository. */
export interface Template {
  readonly name: string
  readonly kind: TemplateKind
  readonly source: string
  readonly trusted: boolean
}

const builtIn = path.join(packageRoot, 'templates')
const limit = 64 * 1024

function read(file: string, named: Pick<Template, 'name' | 'kind' | 'trusted'>): Template | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (stat?.isFile() !== true) return undefined
  if (stat.size > limit) throw new UserError(`The template \`${file}\` is larger than ${limit} bytes.`)
  return { ...named, source: readFileSync(file, 'utf8') }
}

/** One of the two templates of adr-tools. */
export function adrToolsTemplate(name: 'init' | 'template'): string {
  return readFileSync(path.join(builtIn, 'adr-tools', `${name}.md`), 'utf8')
}

/**
 * A template by name (`madr`, `adr-index`) or path. A file of that name in the project's folders (`.hbs` or `.md`) wins
 * over the built-in one. Undefined where there is none.
 */
export function readTemplate(
  kind: TemplateKind,
  name: string,
  folders: readonly string[],
): Template | undefined {
  const plain = /^[\w-]+$/.test(name)
  const own = plain
    ? folders.flatMap(folder => [`${name}.hbs`, `${name}.md`].map(file => path.join(folder, file)))
    : []
  for (const file of own) {
    const found = read(file, { name, kind, trusted: false })
    if (found !== undefined) return found
  }
  if (plain) return read(path.join(builtIn, kind, `${name}.hbs`), { name, kind, trusted: true })
  const file = folders.map(folder => path.resolve(folder, name)).find(existsSync)
  return file === undefined ? undefined : read(file, { name, kind, trusted: false })
}
