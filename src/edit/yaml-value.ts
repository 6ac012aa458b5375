const plain = /^[\p{L}\p{N}][^\n#:]*$/u

/** A text as a YAML value: plain where it can be, else in double quotes. */
export function yamlValue(text: string): string {
  const safe =
    plain.test(text.replace(/:(?=\S)/g, '')) &&
    !/\s#|:\s|:$|^(?:true|false|null|yes|no|on|off|~|[\d.eE+-]+)$/i.test(text)
  return safe && !/[[\]{},&*!|>'"%@`]/.test(text.charAt(0)) ? text.trim() : JSON.stringify(text)
}
