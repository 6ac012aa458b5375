import path from 'node:path'
import { isFolder } from '../../log/kinds.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { packageRoot } from '../../log/package-root.ts'
import type { Io } from '../io.ts'
import { adrFolder } from './adr-folder.ts'
import { generate } from './generate.ts'
import { showHelp } from './help.ts'
import { initFolder, linkPages, newPage, upgradeRepository } from './new-page.ts'
import { pageNames } from './pages.ts'

function list(io: Io): ExitCode {
  const folder = adrFolder(io.cwd)
  if (!isFolder(folder.path)) {
    io.out.write(`The ${folder.shown} directory does not exist\n`)
    return exitCode.findings
  }
  for (const name of pageNames(folder)) io.out.write(`${folder.shown}/${name}\n`)
  return exitCode.clean
}

function config(io: Io): ExitCode {
  io.out.write(
    `adr_bin_dir="${path.join(packageRoot, 'dist/bin')}"\nadr_template_dir="${path.join(packageRoot, 'templates/adr-tools')}"\n`,
  )
  return exitCode.clean
}

/** Runs a command line as adr-tools 3 would: the same files, the same output. */
export async function runAdrTools(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [command, ...rest] = argv
  switch (command) {
    case 'init':
      return initFolder(io, rest)
    case 'new':
      return newPage(io, rest)
    case 'link':
      return linkPages(io, rest)
    case 'list':
      return list(io)
    case 'generate':
      return generate(io, rest)
    case 'config':
      return config(io)
    case 'upgrade-repository':
      return upgradeRepository(io)
    case 'help':
      await showHelp(io, rest)
      return exitCode.clean
    default:
      await showHelp(io, [])
      return exitCode.findings
  }
}
