import type { Problem } from './finding.ts'

/** A file of the log as the file system gave it: its bytes, or why they could not be had. */
export type SourceFile =
  { readonly path: string; readonly bytes: Uint8Array } | { readonly path: string; readonly problem: Problem }
