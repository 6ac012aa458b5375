import { slug } from 'github-slugger'

/** Headings of which only these letters, digits, `_` and `-` stay: whatever else is in them is told by no table. */
const isPlain = /^[\0-\x7fÀ-ÖØ-öø-ÿЀ-џ–—‘’“”…→一-鿌가-힣]*$/
const dropped = /[^\w À-ÖØ-öø-ÿЀ-џ一-鿌가-힣-]+/g

const anchorOf = (heading: string): string =>
  isPlain.test(heading) ? heading.toLowerCase().replace(dropped, '').replaceAll(' ', '-') : slug(heading)

/** The anchors of one page's headings, asked for in their order: a second of the same name gets a number. */
export function anchors(): (heading: string) => string {
  const taken = new Map<string, number>()
  return heading => {
    const plain = anchorOf(heading)
    let anchor = plain
    while (taken.has(anchor)) {
      const count = (taken.get(plain) ?? 0) + 1
      taken.set(plain, count)
      anchor = `${plain}-${count}`
    }
    taken.set(anchor, 0)
    return anchor
  }
}
