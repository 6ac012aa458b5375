import { matchAt } from './leaf-starts.ts'
import { unsure } from './unsure.ts'

/** References to characters that pages have; what they stand for begins no address and marks nothing. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
  ['mdash', '\u2014'],
  ['ndash', '\u2013'],
  ['hellip', '\u2026'],
  ['rarr', '\u2192'],
  ['larr', '\u2190'],
  ['copy', '\u00a9'],
  ['ge', '\u2265'],
  ['le', '\u2264'],
])

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,30}));/y
const harmless = /[ "#$%&'()*,;<=>?[\\\]^`{|}~]/

/** A character by its number, where it is one of ASCII of which no address is made. */
function numbered(code: number): string | undefined {
  const value = String.fromCharCode(code)
  return harmless.test(value) ? value : undefined
}

/** The character that a reference at this `&` stands for, and its length; undefined where it is none. Throws unsure. */
export function entityAt(
  text: string,
  at: number,
): { readonly value: string; readonly length: number } | undefined {
  const [whole, decimal, hexadecimal, name = ''] = matchAt(reference, text, at) ?? []
  if (whole === undefined) return undefined
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const value = named.get(name) ?? numbered(code)
  if (value === undefined) throw unsure
  return { value, length: whole.length }
}
