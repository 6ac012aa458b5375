import { existsSync, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../model/user-error.ts'

/** Where configuration may stand, in the order in which it is looked for. Data only: nothing of it is executed. */
export const configFiles = ['adr.config.json', 'adr.config.yaml', 'adr.config.yml'] as const

const rootMarks = ['.git', 'package.json', ...configFiles, '.adr-dir'] as const

/** A project as found from a folder within it. */
export interface Project {
  readonly root: string
  /** The configuration's file and text. */
  readonly config: { readonly file: string; readonly text: string } | undefined
}

const limit = 64 * 1024

function textOf(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  return stat?.isFile() === true && stat.size <= limit * 16 ? readFileSync(file, 'utf8') : undefined
}

function configIn(folder: string): Project['config'] {
  for (const name of configFiles) {
    const file = path.join(folder, name)
    const text = textOf(file)
    if (text !== undefined) return { file, text }
  }
  const manifest = path.join(folder, 'package.json')
  const text = textOf(manifest)
  return text !== undefined && /"adr"\s*:\s*\{/.test(text) ? { file: manifest, text } : undefined
}

/** The folders from a folder up to the root of the file system. */
function upward(from: string): string[] {
  const folders = [path.resolve(from)]
  for (let at = path.resolve(from); path.dirname(at) !== at; at = path.dirname(at))
    folders.push(path.dirname(at))
  return folders
}

/** The project that a folder belongs to: the nearest folder above with configuration, else the root of its repository. */
export function findProject(from: string): Project {
  const folders = upward(from)
  const repository = folders.findIndex(folder => existsSync(path.join(folder, '.git')))
  const own = repository < 0 ? folders : folders.slice(0, repository + 1)
  for (const folder of own) {
    const config = configIn(folder)
    if (config !== undefined) return { root: folder, config }
  }
  const marked = own.find(folder => rootMarks.some(mark => existsSync(path.join(folder, mark))))
  return { root: folders[repository] ?? marked ?? path.resolve(from), config: undefined }
}

/** A configuration named outright, data only. Its folder is the project's root. Throws UserError where it cannot be read. */
export function readConfigFile(file: string): Project {
  if (/\.[cm]?[jt]s$/.test(file))
    throw new UserError(
      `\`${file}\` is a program, and configuration is data only.`,
      'Write it as adr.config.json or adr.config.yaml.',
    )
  const text = textOf(file)
  if (text === undefined)
    throw new UserError(
      `The configuration \`${file}\` cannot be read.`,
      'Give the path of a JSON or YAML file.',
    )
  return { root: path.dirname(file), config: { file, text } }
}
