import { completions } from './cli/adr-tools/autocomplete.ts'
import { printText } from './log/write-stream.ts'

const found = completions(process.argv.slice(2))
if (found !== undefined) printText(`${found}\n`)
