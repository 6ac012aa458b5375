import Handlebars from 'handlebars'
import compileOptions from './template-options.json' with { type: 'json' }
import { UserError } from '../model/user-error.ts'
import { createEnvironment, explain, type Environment } from './template-environment.ts'
import { Budget, checkTemplateSize } from './template-limits.ts'

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
  const environment = createEnvironment(Handlebars, budget)
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
