/** What joins two things or two clauses. */
export const andWords = 'and, und, et, y, e, og, och, oraz, и, ve'

/** What joins only things: as often a preposition between clauses. */
export const andBetweenThings = 'en, i'

/** What sets a clause against the one before it. */
export const butWords =
  'but, while, whereas, aber, während, mais, pero, mas, però, men, maar, ale, но, тогда как, ama, fakat'

export const orWords = 'or, oder, ou, o, of, eller, lub, albo, или, либо, veya, ya da'
export const orSigns = '或者, 或, または, もしくは, 또는, 혹은'

/** What stands between the two days of a range. */
export const untilWords =
  'to, until, till, through, bis, au, al, a, até, tot, til, till, do, po, по, до, 至, 到'

/** Ends of words that may be written before a full stop that ends no sentence. */
export const abbreviations =
  'cf, vs, no, nr, sec, art, etc, bzw, ca, approx, incl, fig, vgl, abs, bspw, ggf, ок, см, стр'
