import { builtinModules } from 'node:module'

const mark = '\0lazy:'

/**
 * A plugin for the bundle: a static import of any of `modules` (files of this project, packages, or modules of Node) runs
 * the module when something of it is first used, not before. A file or package becomes an entry of its own, so that what is
 * never used is never read. Sound for modules whose running nobody else can notice.
 */
export function lazyModules(modules) {
  const targets = new Map()
  const isBuiltin = name => name.startsWith('node:') && builtinModules.includes(name.slice('node:'.length))
  const entryFor = name => `lazy-${name.replace(/^src\/|\.ts$/g, '').replaceAll('/', '-')}`
  const entries = Object.fromEntries(
    modules.filter(name => !isBuiltin(name)).map(name => [entryFor(name), name]),
  )
  const fileOf = name => `./${entryFor(name)}.cjs`
  const plugin = {
    name: 'lazy-modules',
    async buildStart() {
      for (const name of modules) {
        const id = isBuiltin(name) ? name : (await this.resolve(name, undefined, { skipSelf: true }))?.id
        if (id === undefined) throw new Error(`There is no ${name} to be loaded late.`)
        targets.set(id, name)
      }
    },
    async resolveId(source, importer, { kind }) {
      if (importer?.startsWith(mark)) return { id: source, external: true }
      if (importer === undefined || kind === 'dynamic-import') return null
      const id = isBuiltin(source) ? source : (await this.resolve(source, importer, { skipSelf: true }))?.id
      return targets.has(id) ? mark + id : null
    },
    async load(id) {
      if (!id.startsWith(mark)) return null
      const real = id.slice(mark.length)
      const name = targets.get(real)
      const names = isBuiltin(name) ? Object.keys(await import(name)) : await exportsOf(this, real)
      return { code: getters(names, isBuiltin(name) ? name : fileOf(name)) }
    },
  }
  return { entries, plugin }
}

async function exportsOf(context, id) {
  await context.load({ id })
  const names = context.getModuleInfo(id)?.exports ?? []
  // What is imported by default from a CommonJS module is all of it.
  if (names.includes('default'))
    throw new Error(`${id} has a default export: give it a name in a module of ours.`)
  return names
}

/** A CommonJS module whose exports are those of another, which is loaded when one of them is asked for. */
const getters = (names, file) => `
Object.defineProperty(exports, '__esModule', { value: true })
for (const name of ${JSON.stringify(names)})
  Object.defineProperty(exports, name, { enumerable: true, get: () => require(${JSON.stringify(file)})[name] })
`
