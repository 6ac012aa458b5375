/** A repository on disk: its git folder and its working tree. */
export interface Repository {
  readonly gitDir: string
  readonly workTree: string
}
