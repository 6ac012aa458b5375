import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const target = path.resolve('src/cli/build-id.ts')

/** A digest of all sources and of the versions of all packages. */
function digest() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  for (const name of names.sort()) hash.update(`${name}\n${readFileSync(path.join('src', name), 'utf8')}\n`)
  return hash.digest('base64url').slice(0, 16)
}

/** A plugin for the bundle: says in it which sources it was built from, so that no build takes over what another remembers. */
export const stampBuildId = {
  name: 'build-id',
  load: id => (id === target ? { code: `export const buildId = '${digest()}'`, moduleType: 'js' } : null),
}
