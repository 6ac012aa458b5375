// A module of its own, loaded when the first text needs it.
export { default as stringWidth } from 'string-width'
