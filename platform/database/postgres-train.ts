import pg from 'pg'
import type { Question } from './breaths.ts'

/** What of the driver's own query is used here and not in its types. */
type Wagon = pg.Query & {
  readonly name: string | undefined
  readonly text: string
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: pg.Connection): void
  handleError(error: unknown, connection: pg.Connection): void
  handleReadyForQuery(connection: pg.Connection): void
}
type Rails = pg.Connection & {
  sync(): void
  readonly submittedNamedStatements: Record<string, string>
}

function wagonOf(question: Question, name: string | null, types: pg.CustomTypesConfig): Wagon {
  const { text, values, answer, fail } = question
  // A text without values would else go by itself, in the other way of asking.
  const config = { text, values: [...values], types, queryMode: 'extended' }
  const query = new pg.Query(name === null ? config : { ...config, name }, (error, result) => {
    if (error) fail(error)
    else answer({ rows: result.rows, affected: result.rowCount ?? 0 })
  })
  return query as Wagon
}

/** Several queries of the driver in one message: to the driver it looks like one. */
export class Train implements pg.Submittable {
  readonly #wagons: readonly Wagon[]
  #at = 0
  #hasFailed = false

  /** @param nameOf under which the server keeps a statement; null: under none */
  constructor(
    questions: readonly Question[],
    nameOf: (text: string) => string | null,
    types: pg.CustomTypesConfig,
  ) {
    this.#wagons = questions.map((one) => {
      const fail = (error: unknown) => {
        this.#hasFailed = true
        one.fail(error)
      }
      return wagonOf({ ...one, fail }, nameOf(one.text), types)
    })
  }

  /** The statement whose answer comes now; the driver notes by these what the server has read. */
  get name(): string | undefined {
    return this.#wagons[this.#at]?.name
  }
  get text(): string | undefined {
    return this.#wagons[this.#at]?.text
  }

  submit(connection: pg.Connection): void {
    const rails = connection as Rails
    // Each would end with a `sync` of its own; the train has one, at its end.
    const coupled: pg.Connection = Object.create(rails, { sync: { value: () => undefined } })
    rails.stream.cork()
    try {
      for (const wagon of this.#wagons) wagon.submit(coupled)
      rails.sync()
      // A value that cannot be written: the answers to come would be taken for those of others.
      if (this.#hasFailed) rails.stream.destroy(new Error('a value cannot be sent'))
    } finally {
      rails.stream.uncork()
    }
  }

  handleRowDescription(message: unknown): void {
    this.#wagons[this.#at]?.handleRowDescription(message)
  }
  handleDataRow(message: unknown): void {
    this.#wagons[this.#at]?.handleDataRow(message)
  }
  handleCommandComplete(message: unknown, connection: pg.Connection): void {
    this.#wagons[this.#at]?.handleCommandComplete(message, connection)
    this.#at += 1
  }
  handleEmptyQuery(): void {
    this.#at += 1
  }
  handleReadyForQuery(connection: pg.Connection): void {
    for (const wagon of this.#wagons) wagon.handleReadyForQuery(connection)
  }

  /** The server skips what comes after an error, with what it would have read under a name. */
  handleError(error: unknown, connection: pg.Connection): void {
    const { submittedNamedStatements: submitted } = connection as Rails
    for (const wagon of this.#wagons.slice(this.#at))
      if (wagon.name !== undefined) delete submitted[wagon.name]
    for (const wagon of this.#wagons) wagon.handleError(error, connection)
  }
}
