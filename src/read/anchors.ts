import { slug } from 'github-slugger'

/** A heading's anchor, told without the long way where it is ASCII: letters, digits, `_` and `-` stay. */
const anchorOf = (heading: string): string =>
  /^[\0-\x7f]*$/.test(heading)
    ? heading
        .toLowerCase()
        .replace(/[^\w -]+/g, '')
        .replaceAll(' ', '-')
    : slug(heading)

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
