import type { PGlite } from '@electric-sql/pglite'
import { protocol } from '@electric-sql/pglite'
import type { Answer, Query, Row } from './engine.ts'

const { serialize } = protocol

type Prepared = {
  readonly name: string
  readonly parameters: readonly number[]
  readonly columns: readonly { readonly name: string; readonly dataTypeID: number }[]
}
type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number]

/** What has the same columns whenever it is asked. `fetch` has those of whichever cursor is open. */
const isLasting = (text: string) =>
  /^\s*(select|with|insert|update|delete|values|merge)\b/i.test(text)

/** As many statements as stay prepared; the one that rested longest leaves first. */
const MOST_PREPARED = 400

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The messages of one kind; the driver's classes tell their kind by name. */
function named<Shape>(messages: readonly Message[], name: string): (Message & Shape)[] {
  return messages.filter((one): one is Message & Shape => one.name === name)
}

/**
 * Asks with statements that stay prepared: the embedded database reads and plans each text once, not at
 * every question (half of the time of a small one). For transactions only; the transaction is the
 * driver's.
 */
export function preparedStatements(lite: PGlite): Query {
  const known = new Map<string, Prepared>()
  let count = 0

  const send = (...parts: readonly Uint8Array[]) =>
    lite.execProtocolStream(joined(...parts, serialize.sync()), { syncToFs: false })

  async function prepare(text: string): Promise<Prepared> {
    const [oldest] = known
    if (known.size >= MOST_PREPARED && oldest) {
      known.delete(oldest[0])
      await send(serialize.close({ type: 'S', name: oldest[1].name }))
    }
    count += 1
    return described(text, `sanchi_${count}`)
  }

  /** The statement under this name; one without a name is forgotten with the next. */
  async function described(text: string, name: string): Promise<Prepared> {
    const told = await send(
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
    )
    const [parameters] = named<{ dataTypeIDs: number[] }>(told, 'parameterDescription')
    const [row] = named<{ fields: { name: string; dataTypeID: number }[] }>(told, 'rowDescription')
    return { name, parameters: parameters?.dataTypeIDs ?? [], columns: row?.fields ?? [] }
  }

  async function statementOf(text: string): Promise<Prepared> {
    if (!isLasting(text)) return described(text, '')
    const statement = known.get(text) ?? (await prepare(text))
    known.delete(text)
    known.set(text, statement)
    return statement
  }

  function written(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null
    const serializer = type === undefined ? undefined : lite.serializers[type]
    return serializer ? serializer(value) : String(value)
  }

  function read(cells: readonly (string | null)[], columns: Prepared['columns']): Row {
    const row: Record<string, unknown> = {}
    for (const [at, { name, dataTypeID }] of columns.entries()) {
      const cell = cells[at] ?? null
      const parser = lite.parsers[dataTypeID]
      row[name] = cell === null ? null : parser ? parser(cell, dataTypeID) : cell
    }
    return row
  }

  async function answer(text: string, values: readonly unknown[]): Promise<Answer> {
    const { name, parameters, columns } = await statementOf(text)
    const told = await send(
      serialize.bind({
        statement: name,
        values: values.map((value, at) => written(value, parameters[at])),
      }),
      serialize.execute({}),
    )
    const rows = named<{ fields: (string | null)[] }>(told, 'dataRow').map(({ fields }) =>
      read(fields, columns),
    )
    const [done] = named<{ text: string }>(told, 'commandComplete')
    return { rows, affected: Number(/(\d+)$/.exec(done?.text ?? '')?.[1] ?? rows.length) }
  }

  return (text, values) => lite.runExclusive(() => answer(text, values))
}
