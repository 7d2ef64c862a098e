/**
 * Several files written in one, each under a line `── its/path`. What stands before the first
 * such line is returned as `heading`.
 */
export function filesIn(text: string): { heading: string; files: Map<string, string> } {
  const [heading = '', ...parts] = text.split(/^── /m)
  const files = new Map<string, string>()
  for (const part of parts) {
    const end = part.indexOf('\n')
    files.set(part.slice(0, end).trim(), part.slice(end + 1))
  }
  return { heading, files }
}
