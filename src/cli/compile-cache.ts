import * as nodeModule from 'node:module'

/** Keeps compiled code between runs where the running Node can (22.1 and later). */
export function enableCompileCache(): void {
  if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function')
    nodeModule.enableCompileCache()
}
