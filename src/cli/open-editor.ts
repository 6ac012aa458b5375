import { toPosix } from '../log/paths.ts'
import { UserError } from '../model/user-error.ts'
import type { Io } from './io.ts'

/** The editor that the environment names: VISUAL before EDITOR; undefined where it names none. */
export function editorOf({ env }: Io): string | undefined {
  const named = [env['VISUAL'], env['EDITOR']].find(command => (command ?? '').trim() !== '')
  return named?.trim()
}

/** Opens a page in the editor, where one is named. Throws UserError where it fails; the page is there all the same. */
export async function openEditor(io: Io, file: string, shown = toPosix(io.cwd, file)): Promise<void> {
  const command = editorOf(io)
  if (command === undefined) return
  const status = await io.edit(command, shown).catch(() => undefined)
  if (status !== 0)
    throw new UserError(
      `The editor \`${command}\` ${status === undefined ? 'did not start' : `ended with status ${status}`}.`,
      `The page is there: ${shown}`,
    )
}
