/** What was done and how it is taken back; both ask the server and tell whether it agreed. */
export type Step = {
  readonly said: string
  again(): Promise<boolean>
  back(): Promise<boolean>
}

/** Steps that can be taken back and done again. A new step forgets what had been taken back. */
export class History {
  readonly #done: Step[] = []
  readonly #undone: Step[] = []

  get last(): Step | undefined {
    return this.#done.at(-1)
  }

  get next(): Step | undefined {
    return this.#undone.at(-1)
  }

  async act(step: Step): Promise<boolean> {
    if (!(await step.again())) return false
    this.#done.push(step)
    this.#undone.length = 0
    return true
  }

  /** @returns what was taken back; nothing where there was none or the server refused */
  async undo(): Promise<Step | undefined> {
    return this.#turn(this.#done, this.#undone, (step) => step.back())
  }

  async redo(): Promise<Step | undefined> {
    return this.#turn(this.#undone, this.#done, (step) => step.again())
  }

  async #turn(from: Step[], to: Step[], how: (step: Step) => Promise<boolean>) {
    const step = from.at(-1)
    if (step === undefined || !(await how(step))) return undefined
    from.pop()
    to.push(step)
    return step
  }
}
