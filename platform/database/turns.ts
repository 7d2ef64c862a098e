/** Works one after another, in the order in which they were asked. */
export type Turns = {
  take<T>(work: () => Promise<T>): Promise<T>
  /** Whether somebody waits behind the one whose turn it is. */
  isSomebodyWaiting(): boolean
}

export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    take(work) {
      waiting += 1
      const mine = last.then(() => {
        waiting -= 1
        return work()
      })
      last = mine.catch(() => undefined)
      return mine
    },
    isSomebodyWaiting: () => waiting > 0,
  }
}
