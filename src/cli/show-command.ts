import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import { styleFor, type GlobalOptions } from './session.ts'

interface ShowOptions extends GlobalOptions {
  readonly json?: boolean
  readonly explain?: boolean
}

/** `adr show REF`: what one record states and what the graph derives for it. */
export const createShowCommand: CreateCommand = (io, settle) =>
  baseCommand('show', 'show one record: its fields, relations and issues, each with its place')
    .argument('<ref...>', 'id, number, path, slug or title')
    .option('--json', 'the record as in `adr export`')
    .option('--explain', 'where each value was read, by which rule, and what was not taken')
    .action(async (words: string[], options: ShowOptions) => {
      if (options.explain === true) {
        const { explainJson, explainText } = await import('./explain-page.ts')
        const explain = options.json === true ? explainJson : explainText
        io.out.write(explain(io, options, words.join(' ')))
        return settle(exitCode.clean)
      }
      const { loadLog } = await import('./load-log.ts')
      const { findRecord } = await import('./find-record.ts')
      const { graph } = loadLog(io, options)
      const record = findRecord(graph, words.join(' '))
      if (options.json === true) {
        const { showJson } = await import('../render/show-json.ts')
        io.out.write(showJson(graph, record))
      } else {
        const { showDocument } = await import('../render/show-document.ts')
        io.out.write(showDocument(graph, record, styleFor(io.out, io, options)))
      }
      settle(exitCode.clean)
    })
