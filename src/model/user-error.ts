/** A mistake of the person who runs the tool: one sentence, and a hint what to do. Ends the run with exit status 2. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}
