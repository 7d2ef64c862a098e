/**
 * Lets the acts of a city in one after another. Each ends at the head of the same chain, so of two at once
 * one would lose the race and be run again, all its work for nothing. Only this process is seen, and an act
 * holds its turn for `most` milliseconds and no longer: a long one does not keep the others waiting, and
 * may lose the race. What is true is kept by the database, with or without turns.
 */
export function turnsOfCities(most: number) {
  const lasts = new Map<number, Promise<void>>()
  return async <T>(city: number, work: () => Promise<T>): Promise<T> => {
    const before = lasts.get(city)
    const { promise: mine, resolve: done } = Promise.withResolvers<void>()
    lasts.set(city, mine)
    await before
    const over = setTimeout(done, most)
    try {
      return await work()
    } finally {
      clearTimeout(over)
      if (lasts.get(city) === mine) lasts.delete(city)
      done()
    }
  }
}
