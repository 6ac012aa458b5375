/** Keys of a link in a list of front matter that say what kind of link it is: `kind: amends`. */
export const kindKey = /^(?:kind|type|relation|rel|relationship)$/i

/** Keys of a link in a list of front matter that say where it leads: `target: 2`. */
export const targetKey = /^(?:target|to|id|adr|ref|path|href)$/i
