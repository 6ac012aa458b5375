import Handlebars from 'handlebars'
import type { HelperOptions } from 'handlebars'
import { UserError } from '../model/user-error.ts'
import { markdownCell, markdownInline, markdownLink, oneLine, yamlScalar } from './escape.ts'
import { Budget, checkTemplateSize } from './template-limits.ts'

type Environment = ReturnType<typeof Handlebars.create>

const knownHelpers = {
  if: true,
  unless: true,
  each: true,
  with: true,
  cell: true,
  inline: true,
  link: true,
  yaml: true,
  eq: true,
  log: false,
  lookup: false,
}

const compileOptions = { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers }

/**
 * Renders a Handlebars template to text. `view` is plain data; nothing in it is escaped but by the helpers `cell`,
 * `inline`, `link` and `yaml`. A field that the view does not have is an error. Throws UserError with the template's name.
 */
export function renderTemplate(
  name: string,
  source: string,
  view: object,
  partials: Readonly<Record<string, string>> = {},
): string {
  checkTemplateSize(name, [source, ...Object.values(partials)])
  const budget = new Budget(name, view)
  const environment = createEnvironment(budget)
  try {
    for (const [key, text] of Object.entries(partials)) {
      environment.registerPartial(key, countedPartial(environment, text, budget))
    }
    return budget.output(environment.compile(source, compileOptions)(view))
  } catch (error) {
    throw error instanceof UserError ? error : explain(name, error)
  }
}

function countedPartial(environment: Environment, text: string, budget: Budget) {
  const compiled: Handlebars.TemplateDelegate = environment.compile(text, compileOptions)
  return (context: unknown, options?: Handlebars.RuntimeOptions): string => {
    budget.step()
    return compiled(context, options)
  }
}

// An environment of its own for each rendering: helpers and partials of one template never leak into another.
function createEnvironment(budget: Budget): Environment {
  const environment = Handlebars.create()
  environment.unregisterHelper('log')
  environment.unregisterHelper('lookup')
  environment.unregisterDecorator('inline')
  environment.registerHelper({
    cell: (value: unknown) => markdownCell(textOf('cell', value)),
    inline: (value: unknown) => markdownInline(textOf('inline', value)),
    link: (text: unknown, url: unknown) => markdownLink(textOf('link', text), textOf('link', url)),
    yaml: (value: unknown) => yamlScalar(textOf('yaml', value)),
    eq: (left: unknown, right: unknown) => left === right,
    each: (list: unknown, options: HelperOptions) => renderEach(list, options, budget),
  })
  return environment
}

function textOf(helper: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Handlebars.Exception(`\`${helper}\` needs a text`)
}

// The built-in `each` has no bound: ten short loops in each other run for ever.
function renderEach(list: unknown, options: HelperOptions, budget: Budget): string {
  if (list !== undefined && list !== null && !Array.isArray(list)) {
    throw new Handlebars.Exception('`each` needs a list')
  }
  const items: readonly unknown[] = list ?? []
  if (items.length === 0) return options.inverse({})
  const text: string[] = []
  for (const [index, item] of items.entries()) {
    budget.step()
    const data: unknown = { ...options.data, index, first: index === 0, last: index === items.length - 1 }
    text.push(options.fn(item, { data }))
  }
  return budget.output(text.join(''))
}

function explain(name: string, error: unknown): UserError {
  if (error instanceof RangeError) {
    return new UserError(
      `The template \`${name}\` includes itself without end.`,
      'Break the circle of partials.',
    )
  }
  const message = error instanceof Error ? oneLine(error.message) : 'it failed'
  return new UserError(
    `The template \`${name}\` cannot be rendered: ${message}`,
    'Helpers are if, unless, each, with, eq, cell, inline, link and yaml; write \\{{ for braces that are to stay.',
  )
}
