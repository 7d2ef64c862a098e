import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const SourceMap = z.object({ sources: z.array(z.string()), mappings: z.string() })
type SourceMap = z.infer<typeof SourceMap>

const digits = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((sign, n) => [
    sign.charCodeAt(0),
    n,
  ]),
)
const semicolon = 0x3b
const comma = 0x2c

/**
 * Where a place of a built file was written (source map, revision 3): the last that is told of its line
 * before its column. What is told is differences, so all lines before it are read, and none of them kept.
 * @param line from 1 on, as a trace counts
 * @param column from 1 on
 */
function written(map: SourceMap, line: number, column: number): string | null {
  const { mappings } = map
  let row = 1
  // The column in the built file, then the number of the source, its line and its column.
  const at = [0, 0, 0, 0, 0]
  let field = 0
  let value = 0
  let shift = 0
  let found: string | null = null
  const keep = () => {
    if (field >= 4 && row === line && (at[0] ?? 0) < column)
      found = `${map.sources[at[1] ?? 0]}:${(at[2] ?? 0) + 1}:${(at[3] ?? 0) + 1}`
    field = 0
  }
  for (let n = 0; n < mappings.length && row <= line; n += 1) {
    const code = mappings.charCodeAt(n)
    if (code === comma || code === semicolon) {
      keep()
      if (code === semicolon) {
        row += 1
        at[0] = 0
      }
      continue
    }
    const digit = digits.get(code) ?? 0
    value += (digit & 31) << shift
    shift += 5
    if (digit & 32) continue
    at[field] = (at[field] ?? 0) + (value & 1 ? -(value >> 1) : value >> 1)
    field += 1
    value = 0
    shift = 0
  }
  keep()
  return found
}

/**
 * A trace by the files in which the program was written, where it names a built one with a map beside it.
 * The runtime could do it by itself, and would keep every map unfolded in memory, two hundred megabytes,
 * for an error that may never come.
 */
export function asWritten(trace: string): string {
  const maps = new Map<string, SourceMap | null>()
  const mapOf = (file: string) => {
    const known = maps.get(file)
    if (known !== undefined) return known
    const path = `${file.startsWith('file:') ? fileURLToPath(file) : file}.map`
    const map = existsSync(path) ? SourceMap.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
    maps.set(file, map)
    return map
  }
  return trace.replace(
    /((?:file:\/\/)?\/[^\s():]+\.js):(\d+):(\d+)/g,
    (whole, file: string, line: string, column: string) => {
      const map = mapOf(file)
      return (map && written(map, Number(line), Number(column))) ?? whole
    },
  )
}
