/** Before who did a thing. */
export const byWords = 'by, durch, von, vom, par, por, pelo, pela, da, dal, dalla, af, av, door, przez'

/** Before a day. */
export const beforeDay =
  'as of, on, since, am, seit, vom, le, depuis, el, desde, em, il, dal, op, sinds, den, d., siden, sedan, od, с, от'

/** Before a part: *some parts of*. */
export const articles = `some, a, the, einige, ein, einen, der, die, das, den, un, une, des, le, la, les, una, unas, unos, el, los
  las, uma, um, o, a, os, as, uno, il, lo, gli, een, het, de, en, et, noen, nogle, några`

/** Between a part and the whole that it is of. */
export const ofWords = 'of, in, from, von, aus, de, du, di, van, uit, z, из'

/** Before a record that something else is in: *the chapter on walls in*. */
export const withinWords = `of, in, from, within, under, by, to, aus, von, vom, im, der, des, de, du, dans, del, di, da, do
  van, uit, z, ze, из, в`

/** Before the part of a record that is meant: *in section 2*. */
export const inWords = 'in, im, en, dans, nel, nella, na, no, em, i, w, в'

export const forWords = 'for, für, pour, para, per, voor, för, dla, для'

/** What makes of *for* a scope: *for this layer*; but not *for the reason*. */
export const scopeWords = 'this, that, these, those, the, all, everything, some, certain, its'
export const noScopeWords = 'reason, reasons, sake'

/** Words that a line ends with when the next one goes on with it. */
export const openEnds = `and, or, by, in, on, of, to, the, with, from, for, at
  und, oder, durch, von, vom, am, im, et, ou, par, le, la, du, de, y, o, por, el, en, a, à, e, da, di, il, em
  og, av, af, den, och, door, van, op, przez, na, i, и, в, на, от, или, ve, veya`
