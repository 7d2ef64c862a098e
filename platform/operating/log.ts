import { type DestinationStream, pino } from 'pino'
import { asWritten } from './written-lines.ts'

export type LogLine = Readonly<Record<string, unknown>>

/** What a line may hold. A name that is not here is not written, whoever hands it in. */
const known = ['at', 'request', 'method', 'path', 'status', 'ms', 'event', 'city', 'error']

/** A path without what people typed into it: no ids, no tokens, nothing but our own words. */
export function scrubbedPath(path: string): string {
  return path
    .split('/')
    .map((part) => (/^[a-z][a-z-]{0,40}(\.[a-z]{2,4})?$|^:\w+$|^$/.test(part) ? part : ':x'))
    .join('/')
    .slice(0, 200)
}

/**
 * An error without values: databases and parsers quote what they could not read. Names of tables and
 * constraints stay, so does the trace, by the lines as they were written.
 */
export function scrubbedError(text: string): string {
  const trace = text.search(/\n\s+at /)
  const message = trace < 0 ? text : text.slice(0, trace)
  const clean = message
    .replace(
      /((?:constraint|relation|column|table|function|schema|type|index) )?"[^"]*"/g,
      (whole, what) => (what === undefined ? '"…"' : whole),
    )
    .replace(/'[^']*'/g, "'…'")
    .replace(/=\([^)]*\)/g, '=(…)')
    .replace(/[^\x20-\x7e\n]+/g, '…')
    .replace(/[\w.+-]+@[\w.-]+/g, '…')
    .slice(0, 500)
  return trace < 0 ? clean : `${clean}${asWritten(text.slice(trace).slice(0, 3_000))}`
}

/**
 * The program's log: one line of JSON each, with the request's id and without personal data. Who did
 * what is told by the record of acts, not by the log.
 * @param to standard output where nothing is given
 */
export function openLog(to?: DestinationStream): (line: LogLine) => void {
  const logger = pino(
    {
      base: null,
      timestamp: false,
      messageKey: 'say',
      formatters: { level: (label) => ({ level: label }) },
    },
    to ?? pino.destination({ sync: false, minLength: 0 }),
  )
  return (line) => {
    const kept: Record<string, unknown> = {}
    for (const name of known) if (line[name] !== undefined) kept[name] = line[name]
    kept.at ??= new Date().toISOString()
    if (typeof kept.path === 'string') kept.path = scrubbedPath(kept.path)
    if (kept.error !== undefined) kept.error = scrubbedError(String(kept.error))
    if (line.level === 'error' || kept.error !== undefined) logger.error(kept)
    else logger.info(kept)
  }
}
