import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../model/user-error.ts'
import { renderTemplate } from '../render/templates.ts'

interface Work {
  readonly name: string
  readonly source: string
  readonly view: object
}

const isWork = (value: unknown): value is Work =>
  typeof value === 'object' && value !== null && 'name' in value && 'source' in value && 'view' in value

function answer(data: unknown): object {
  if (!isWork(data)) return { error: 'The worker was given nothing to render.' }
  try {
    return { text: renderTemplate(data.name, data.source, data.view) }
  } catch (error) {
    return error instanceof UserError ? { error: error.message, hint: error.hint } : { error: String(error) }
  }
}

parentPort?.postMessage(answer(workerData))
