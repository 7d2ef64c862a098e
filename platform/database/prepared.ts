import type { PGlite } from '@electric-sql/pglite'
import type {
  BackendMessage,
  CommandCompleteMessage,
  DataRowMessage,
  ParameterDescriptionMessage,
  RowDescriptionMessage,
} from 'pg-protocol/dist/messages.js'
import { Parser } from 'pg-protocol/dist/parser.js'
import { serialize } from 'pg-protocol/dist/serializer.js'
import type { Question } from './breaths.ts'
import type { Answer, Row } from './engine.ts'

type Prepared = {
  readonly name: string
  readonly parameters: readonly number[]
  readonly columns: readonly { readonly name: string; readonly dataTypeID: number }[]
}

/** What has the same columns whenever it is asked. `fetch` has those of whichever cursor is open. */
export const isLasting = (text: string) =>
  /^\s*(select|with|insert|update|delete|values|merge|begin|commit|rollback)\b/i.test(text)

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
 * every question (half of the time of a small one). For transactions only, which
 * begin and end by it.
 */
export function preparedStatements(lite: PGlite): (questions: readonly Question[]) => void {
  const known = new Map<string, Prepared>()
  const parser = new Parser()
  let count = 0

  // Written and read by the PostgreSQL driver's own hand, which takes a quarter of the time of PGlite's.
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

  /** All in one message: the database is called once, and what it says is told apart by its ends. */
  async function answersOf(questions: readonly Question[]): Promise<Answer[]> {
    const asked: { statement: Prepared; parts: Uint8Array[] }[] = []
    for (const { text, values } of questions) {
      const statement = await statementOf(text)
      const bind = serialize.bind({
        statement: statement.name,
        values: values.map((value, at) => written(value, statement.parameters[at])),
      })
      asked.push({ statement, parts: [bind, serialize.execute({})] })
    }
    const told = await send(...asked.flatMap(({ parts }) => parts))
    let at = 0
    return asked.map(({ statement: { columns } }) => {
      const rows: Row[] = []
      for (; ; at += 1) {
        const message = told[at]
        if (message === undefined || isEnd(message)) break
        if (isRow(message)) rows.push(read(message.fields, columns))
      }
      const done = told[at] as CommandCompleteMessage | undefined
      at += 1
      return { rows, affected: Number(/(\d+)$/.exec(done?.text ?? '')?.[1] ?? rows.length) }
    })
  }

  /** What is still to be read comes after all that was asked before it: its city, its transaction. */
  function inParts(questions: readonly Question[]): Question[][] {
    const parts: Question[][] = []
    for (const one of questions) {
      const last = parts.at(-1)
      if (last && known.has(one.text)) last.push(one)
      else parts.push([one])
    }
    return parts
  }

  async function answerAll(questions: readonly Question[]): Promise<void> {
    try {
      for (const part of inParts(questions)) {
        const answers = await answersOf(part)
        for (const [n, { answer }] of part.entries())
          answer(answers[n] ?? { rows: [], affected: 0 })
      }
    } catch (error) {
      // What was answered stays so.
      for (const { fail } of questions) fail(error)
    }
  }

  return (questions) => void lite.runExclusive(() => answerAll(questions))
}

const isEnd = ({ name }: BackendMessage) => name === 'commandComplete' || name === 'emptyQuery'
const isRow = (message: BackendMessage): message is DataRowMessage => message.name === 'dataRow'
