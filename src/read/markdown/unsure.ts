class Unsure extends Error {
  override readonly name = 'Unsure'
}

/**
 * Thrown where the scanner meets Markdown whose meaning it does not prove: remark reads that part of the page then. One
 * object, since a stack trace for each would cost more than the scan.
 */
export const unsure = new Unsure('This Markdown is left to remark')
