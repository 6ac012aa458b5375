// To be required before a program: writes how often the program called each synchronous function of node:fs to the file that
// COUNTED names.
const fs = require('node:fs')

const { writeFileSync } = fs
const counts = {}

for (const [name, call] of Object.entries(fs))
  if (name.endsWith('Sync'))
    fs[name] = Object.assign((...args) => {
      counts[name] = (counts[name] ?? 0) + 1
      return call(...args)
    }, call)

process.on('exit', () => writeFileSync(process.env.COUNTED, JSON.stringify(counts)))
