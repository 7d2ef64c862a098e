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
import type { Embedded } from './embedded.ts'
import type { Answer, Row } from './engine.ts'
import { turns } from './turns.ts'

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

type Statements = {
  /** Asks all in their order, and never throws: each question is told its answer, or why there is none. */
  ask(questions: readonly Question[]): void
  /** Several statements without values. */
  script(text: string): Promise<void>
}

/**
 * Asks with statements that stay prepared: the embedded database reads and plans each text once, not at
 * every question (half of the time of a small one). What is asked goes out in its order, before what was asked earlier is
 * answered.
 */
export function preparedStatements(embedded: Embedded): Statements {
  const known = new Map<string, Prepared>()
  const parser = new Parser()
  const sending = turns()
  let count = 0

  // Written and read by the PostgreSQL driver's own hand, which takes a quarter of the time of PGlite's.
  async function exchange(message: Uint8Array): Promise<BackendMessage[]> {
    const told: BackendMessage[] = []
    await embedded.exchange(message, (bytes) =>
      parser.parse(Buffer.from(bytes), (one) => told.push(one)),
    )
    const wrong = told.find((one) => one instanceof Error)
    if (wrong) throw wrong
    return told
  }

  const send = (...parts: readonly Uint8Array[]) => exchange(joined(...parts, serialize.sync()))

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
    const serializer = type === undefined ? undefined : embedded.serializers[type]
    return serializer ? serializer(value) : String(value)
  }

  function read(cells: readonly (string | null)[], columns: Prepared['columns']): Row {
    const row: Record<string, unknown> = {}
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at]
      if (column === undefined) continue
      const cell = cells[at] ?? null
      const parse = embedded.parsers[column.dataTypeID]
      row[column.name] = cell === null || !parse ? cell : parse(cell, column.dataTypeID)
    }
    return row
  }

  /** All in one message: the database is called once, and what it says is told apart by its ends. */
  async function sent(questions: readonly Question[]): Promise<{ answers: Promise<Answer[]> }> {
    const parts: Uint8Array[] = []
    const columns: Prepared['columns'][] = []
    for (const { text, values } of questions) {
      const statement = await statementOf(text)
      const bind = serialize.bind({
        statement: statement.name,
        values: values.map((value, at) => written(value, statement.parameters[at])),
      })
      parts.push(bind, serialize.execute({}))
      columns.push(statement.columns)
    }
    return { answers: send(...parts).then((told) => answersIn(told, columns)) }
  }

  function answersIn(
    told: readonly BackendMessage[],
    columns: readonly Prepared['columns'][],
  ): Answer[] {
    let at = 0
    return columns.map((each) => {
      const rows: Row[] = []
      for (; ; at += 1) {
        const message = told[at]
        if (message === undefined || isEnd(message)) break
        if (isRow(message)) rows.push(read(message.fields, each))
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

  async function askAll(questions: readonly Question[]): Promise<void> {
    const answerThose = async (part: readonly Question[], answers: Promise<Answer[]>) => {
      const given = await answers
      for (const [n, { answer }] of part.entries()) answer(given[n] ?? { rows: [], affected: 0 })
    }
    try {
      // Its turn ends when all has been sent.
      const { rest } = await sending.take(async () => {
        let rest: Promise<void> = Promise.resolve()
        for (const part of inParts(questions)) {
          await rest
          rest = answerThose(part, (await sent(part)).answers)
        }
        return { rest }
      })
      await rest
    } catch (error) {
      // What was answered stays so.
      for (const { fail } of questions) fail(error)
    }
  }

  return {
    ask: (questions) => void askAll(questions),
    script: async (text) => {
      const { told } = await sending.take(async () => ({ told: exchange(serialize.query(text)) }))
      await told
    },
  }
}

const isEnd = ({ name }: BackendMessage) => name === 'commandComplete' || name === 'emptyQuery'
const isRow = (message: BackendMessage): message is DataRowMessage => message.name === 'dataRow'
