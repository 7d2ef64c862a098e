import type { PGlite } from '@electric-sql/pglite'
import { protocol } from '@electric-sql/pglite'
import type {
  BackendMessage,
  CommandCompleteMessage,
  DataRowMessage,
  ParameterDescriptionMessage,
  RowDescriptionMessage,
} from 'pg-protocol/dist/messages.js'
import { Parser } from 'pg-protocol/dist/parser.js'
import type { Answer, Query, Row } from './engine.ts'

const { serialize } = protocol

type Prepared = {
  readonly name: string
  readonly parameters: readonly number[]
  readonly columns: readonly { readonly name: string; readonly dataTypeID: number }[]
}

/** What has the same columns whenever it is asked. `fetch` has those of whichever cursor is open. */
export const isLasting = (text: string) =>
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

/** The messages of one kind. */
function named<Message extends BackendMessage>(
  messages: readonly BackendMessage[],
  name: Message['name'],
): Message[] {
  return messages.filter((one): one is Message => one.name === name)
}

/**
 * Asks with statements that stay prepared: the embedded database reads and plans each text once, not at
 * every question (half of the time of a small one). For transactions only; the transaction is the
 * driver's.
 */
export function preparedStatements(lite: PGlite): Query {
  const known = new Map<string, Prepared>()
  const parser = new Parser()
  let count = 0

  // Read by the parser of the PostgreSQL driver, which takes a quarter of the time of PGlite's own.
  async function send(...parts: readonly Uint8Array[]): Promise<BackendMessage[]> {
    const told: BackendMessage[] = []
    await lite.execProtocolRawStream(joined(...parts, serialize.sync()), {
      syncToFs: false,
      // Copied, because what has come lies in memory that the next part is written over.
      onRawData: (bytes) => parser.parse(Buffer.from(bytes), (message) => told.push(message)),
    })
    const wrong = told.find((message) => message instanceof Error)
    if (wrong) throw wrong
    return told
  }

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
    const [parameters] = named<ParameterDescriptionMessage>(told, 'parameterDescription')
    const [row] = named<RowDescriptionMessage>(told, 'rowDescription')
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
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at]
      if (column === undefined) continue
      const cell = cells[at] ?? null
      const parse = lite.parsers[column.dataTypeID]
      row[column.name] = cell === null || !parse ? cell : parse(cell, column.dataTypeID)
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
    const rows = named<DataRowMessage>(told, 'dataRow').map(({ fields }) => read(fields, columns))
    const [done] = named<CommandCompleteMessage>(told, 'commandComplete')
    return { rows, affected: Number(/(\d+)$/.exec(done?.text ?? '')?.[1] ?? rows.length) }
  }

  return (text, values) => lite.runExclusive(() => answer(text, values))
}
