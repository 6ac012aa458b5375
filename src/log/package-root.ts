import { fileURLToPath } from 'node:url'

/** The folder of this package: sources, library and bundle all stand two folders below it. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url))
