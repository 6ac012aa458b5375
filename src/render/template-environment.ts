import type Handlebars from 'handlebars'
import type { HelperOptions } from 'handlebars'
import { UserError } from '../model/user-error.ts'
import { markdownCell, markdownInline, markdownLink, oneLine, yamlScalar } from './escape.ts'
import type { Budget } from './template-limits.ts'

/** What renders templates: Handlebars, with its compiler or without. */
export type Renderer = Pick<typeof Handlebars, 'create' | 'Exception'>

export type Environment = ReturnType<Renderer['create']>

/** An environment of its own for each rendering: helpers and partials of one template never leak into another. */
export function createEnvironment(renderer: Renderer, budget: Budget): Environment {
  const environment = renderer.create()
  const textOf = textFor(renderer)
  environment.unregisterHelper('log')
  environment.unregisterHelper('lookup')
  environment.unregisterDecorator('inline')
  environment.registerHelper({
    cell: (value: unknown) => markdownCell(textOf('cell', value)),
    inline: (value: unknown) => markdownInline(textOf('inline', value)),
    link: (text: unknown, url: unknown) => markdownLink(textOf('link', text), textOf('link', url)),
    yaml: (value: unknown) => yamlScalar(textOf('yaml', value)),
    eq: (left: unknown, right: unknown) => left === right,
    each: (list: unknown, options: HelperOptions) => renderEach(renderer, list, options, budget),
  })
  return environment
}

const textFor = (renderer: Renderer) =>
  function textOf(helper: string, value: unknown): string {
    if (value === undefined || value === null) return ''
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    throw new renderer.Exception(`\`${helper}\` needs a text`)
  }

// The built-in `each` has no bound: ten short loops in each other run for ever.
function renderEach(renderer: Renderer, list: unknown, options: HelperOptions, budget: Budget): string {
  if (list !== undefined && list !== null && !Array.isArray(list)) {
    throw new renderer.Exception('`each` needs a list')
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

/** What went wrong in a template, for its author. */
export function explain(name: string, error: unknown): UserError {
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
