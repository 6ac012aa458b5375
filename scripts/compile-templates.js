import Handlebars from 'handlebars'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const target = path.resolve('src/render/compiled-templates.ts')
const options = JSON.parse(readFileSync('src/render/template-options.json', 'utf8'))

const compiled = kind =>
  readdirSync(path.join('templates', kind)).map(file => {
    const source = readFileSync(path.join('templates', kind, file), 'utf8')
    const key = JSON.stringify(`${kind}/${path.basename(file, '.hbs')}`)
    // Its types do not say that what it gives is a text.
    return [key, `${Reflect.apply(Handlebars.precompile, undefined, [source, options])}`].join(': ')
  })

/** A plugin for the bundle: puts the compiled templates of the package into it, so that no run compiles them. */
export const compileTemplates = {
  name: 'compile-templates',
  load: id =>
    id === target
      ? {
          code: `export const compiledTemplates = { ${[...compiled('documents'), ...compiled('records')].join(', ')} }`,
          moduleType: 'js',
        }
      : null,
}
