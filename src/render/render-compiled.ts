import Runtime from 'handlebars/dist/cjs/handlebars.runtime.js'
import { UserError } from '../model/user-error.ts'
import { createEnvironment, explain } from './template-environment.ts'
import { Budget } from './template-limits.ts'

/** Renders a template of the package that was compiled when the package was built; otherwise as `renderTemplate` does. */
export function renderCompiled(name: string, compiled: TemplateSpecification, view: object): string {
  const budget = new Budget(name, view)
  try {
    return budget.output(createEnvironment(Runtime, budget).template(compiled)(view))
  } catch (error) {
    throw error instanceof UserError ? error : explain(name, error)
  }
}
