import { completions } from './cli/adr-tools/autocomplete.ts'

const found = completions(process.argv.slice(2))
if (found !== undefined) process.stdout.write(`${found}\n`)
