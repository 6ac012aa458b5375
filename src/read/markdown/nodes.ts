/** A stretch of a page: offsets into its text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The inline content of a page, as far as the reader uses it: mdast without lines, titles and footnotes. What has no place
 * of its own stands at offset 0.
 */
export type Inline = Stretch &
  (
    | { readonly type: 'text' | 'inlineCode' | 'html'; readonly value: string }
    | { readonly type: 'break' }
    | { readonly type: 'image'; readonly url: string; readonly alt: string }
    | { readonly type: 'imageReference'; readonly identifier: string; readonly alt: string }
    | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
    | { readonly type: 'linkReference'; readonly identifier: string; readonly children: readonly Inline[] }
    | { readonly type: 'strong' | 'emphasis' | 'delete'; readonly children: readonly Inline[] }
  )

export type Heading = Stretch & {
  readonly type: 'heading'
  readonly depth: number
  readonly children: readonly Inline[]
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
  readonly end: number
}

export type Cell = Stretch & { readonly children: readonly Inline[] }

export interface Table {
  readonly type: 'table'
  readonly rows: readonly (readonly Cell[])[]
}

export interface Item {
  readonly checked: boolean
  readonly children: readonly Flow[]
}

export interface List {
  readonly type: 'list'
  readonly items: readonly Item[]
}

export interface Quote {
  readonly type: 'quote'
  readonly children: readonly Flow[]
}

export interface Definition {
  readonly type: 'definition'
  readonly identifier: string
  readonly url: string
}

export type Code = Stretch & { readonly type: 'code' }

/** A block that says nothing: HTML, a thematic break, a footnote's definition. */
export interface Other {
  readonly type: 'other'
}

/** The blocks of a page, as far as the reader uses them. */
export type Flow = Heading | Paragraph | Table | List | Quote | Definition | Code | Other

/** The content of front matter, without its fences. */
export interface FrontMatterBlock {
  readonly type: 'yaml' | 'toml'
  readonly value: string
}

/** A page's Markdown. */
export interface Tree {
  readonly frontMatter: FrontMatterBlock | undefined
  readonly children: readonly Flow[]
}
