// Builds the library (plain modules with types) and the command line (bundled) into dist/.
import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'

const run = (program, ...args) => execFileSync(process.execPath, [program, ...args], { stdio: 'inherit' })

rmSync('dist', { recursive: true, force: true })
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
run('node_modules/rolldown/bin/cli.mjs', '--config', 'rolldown.config.js', '--logLevel', 'warn')
for (const name of ['adr', 'autocomplete']) chmodSync(`dist/bin/${name}.cjs`, 0o755)
