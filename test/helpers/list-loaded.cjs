// To be required before a program: writes what the program has loaded by its end to the file that LOADED names.
const { writeFileSync } = require('node:fs')

process.on('exit', () => {
  const files = Object.keys(require.cache).filter(file => file !== __filename)
  const builtins = process.moduleLoadList.map(name =>
    name.replace(/^(?:Internal|Native)(?:Binding|Module) /, ''),
  )
  writeFileSync(process.env.LOADED, JSON.stringify({ files, builtins }))
})
