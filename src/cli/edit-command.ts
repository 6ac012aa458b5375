import path from 'node:path'
import { UserError } from '../model/user-error.ts'
import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import type { GlobalOptions } from './session.ts'

/** `adr edit REF`: opens a record's page in the editor. */
export const createEditCommand: CreateCommand = (io, settle) =>
  baseCommand('edit', 'open a record in the editor (VISUAL, else EDITOR)')
    .argument('<ref>', 'the record: number, id, path or title')
    .action(async (reference: string, options: GlobalOptions) => {
      const { loadLog } = await import('./load-log.ts')
      const { findRecord } = await import('./find-record.ts')
      const { editorOf, openEditor } = await import('./open-editor.ts')
      const record = findRecord(loadLog(io, options).graph, reference)
      if (editorOf(io) === undefined)
        throw new UserError('No editor is named.', `Set VISUAL or EDITOR; the page is ${record.path}`)
      await openEditor(io, path.resolve(io.cwd, record.path))
      settle(exitCode.clean)
    })
