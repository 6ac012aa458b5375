import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../log/package-root.ts'
import type { Template } from '../log/read-templates.ts'
import { UserError } from '../model/user-error.ts'
import { compiledTemplates } from '../render/compiled-templates.ts'
import { renderCompiled } from '../render/render-compiled.ts'
import { renderTemplate } from '../render/templates.ts'

const deadline = 5000

/** What the worker answers. */
interface Answer {
  readonly text?: string
  readonly error?: string
  readonly hint?: string | undefined
}

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null

function inWorker({ name, source }: Template, view: object): Promise<string> {
  const worker = new Worker(path.join(packageRoot, 'dist/bin/template-worker.cjs'), {
    workerData: { name, source, view },
    resourceLimits: { maxOldGenerationSizeMb: 128, stackSizeMb: 4 },
    env: {},
  })
  return new Promise<string>((resolve, reject) => {
    const give = (message: string, hint?: string): void => reject(new UserError(message, hint))
    const timer = setTimeout(
      () => give(`The template \`${name}\` takes too long.`, 'Take loops out of it.'),
      deadline,
    )
    worker.once('message', (answer: unknown) => {
      if (isAnswer(answer) && answer.text !== undefined) resolve(answer.text)
      else give(isAnswer(answer) ? (answer.error ?? '') : '', isAnswer(answer) ? answer.hint : undefined)
    })
    worker.once('error', () => give(`The template \`${name}\` takes too much memory.`, 'Make it smaller.'))
    worker.once('exit', () => clearTimeout(timer))
  }).finally(() => worker.terminate())
}

function renderOwn({ name, kind, source }: Template, view: object): string {
  const compiled = compiledTemplates[`${kind}/${name}`]
  return compiled === undefined ? renderTemplate(name, source, view) : renderCompiled(name, compiled, view)
}

/** Renders a template; one that came with the repository in a worker of bounded time and memory, since it is untrusted. */
export async function renderForeign(template: Template, view: object): Promise<string> {
  return template.trusted ? renderOwn(template, view) : inWorker(template, view)
}
