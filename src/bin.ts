import { enableCompileCache } from './cli/compile-cache.ts'
import { version } from './cli/version.ts'
import { printText } from './log/write-stream.ts'

async function run(argv: readonly string[]): Promise<void> {
  const [{ createIo }, { main }] = await Promise.all([import('./cli/process-io.ts'), import('./cli/main.ts')])
  // Setting the status instead of ending the process lets a pipe take everything that was written.
  process.exitCode = await main(argv, createIo())
}

const argv = process.argv.slice(2)
enableCompileCache()
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) printText(`${version}\n`)
else void run(argv)
