import { buildId } from './build-id.ts'
import { version } from './version.ts'

/** Names the program that runs: what another one made is not taken for its own. Node's version tells which characters it knows. */
export const programId = [version, buildId, process.version].join(' ')
