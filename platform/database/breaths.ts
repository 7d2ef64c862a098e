import type { Answer, Query } from './engine.ts'

/** One statement on its way, and who waits for its answer. */
export type Question = {
  readonly text: string
  readonly values: readonly unknown[]
  answer(answer: Answer): void
  fail(error: unknown): void
}

/**
 * Questions asked in one breath, before any answer is waited for, go to the database as one message, in their order:
 * what a page needs costs one way there and back, not one for each. Where one of them fails, all of them
 * do, as their transaction does.
 * @param send tells the answers, and never throws
 */
export function inOneBreath(send: (questions: readonly Question[]) => void): {
  ask: Query
  /** Goes with what is waiting, behind it; nothing is asked after it. */
  askLast(text: string): Promise<Answer>
  /** What is waiting still goes; nothing is asked after it. */
  close(): void
  /** Nothing is asked after the end: a straggler must not speak in the next transaction. */
  end(): void
} {
  let waiting: Question[] = []
  let isOver = false
  const leave = () => {
    const going = waiting
    waiting = []
    if (going.length > 0) send(going)
  }
  const over = () => new Error('the transaction is over')
  const ask: Query = (text, values) => {
    if (isOver) return Promise.reject(over())
    return new Promise((answer, fail) => {
      // Behind every promise that is kept already: whatever can be asked by now goes along.
      if (waiting.push({ text, values, answer, fail }) === 1) process.nextTick(leave)
    })
  }
  return {
    ask,
    askLast(text) {
      const asked = ask(text, [])
      isOver = true
      return asked
    },
    close() {
      isOver = true
    },
    end() {
      isOver = true
      for (const { fail } of waiting) fail(over())
      waiting = []
    },
  }
}
