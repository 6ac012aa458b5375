// Handlebars without its compiler, which the package gives no types of its own.
declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  import Handlebars from 'handlebars'
  export default Handlebars
}
