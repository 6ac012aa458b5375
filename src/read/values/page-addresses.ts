/** The number in the name of the page that an address leads to: 226 of `…/0226-named-blocks.html`. */
export function pageNumber(url: string): number | undefined {
  const name = /\/([^/]*)\/?$/.exec(`/${url.replace(/[?#].*$/s, '')}`)?.[1] ?? ''
  const digits = /^(?:[a-z]+[-_])?0*(\d{1,6})(?=[-_.]\D|\.(?:html?|md)$)/i.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Whether an address is that of a page in a file: `…/guide.html`. */
export const isPageAddress = (url: string): boolean =>
  /\.(?:html?|md|markdown|rst|adoc|txt|pdf)(?:[?#].*)?$/is.test(url)
