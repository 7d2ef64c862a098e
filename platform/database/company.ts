import { inOneBreath, type Question } from './breaths.ts'
import { type Engine, sqlState } from './engine.ts'

type Company = {
  readonly city: number
  came: number
  there: number
  hasBegun: boolean
  /** The database has refused somebody's question, and refuses every later one of this transaction. */
  isBroken: boolean
  readonly begun: Promise<void>
  end(): void
}

/** Thrown by who cannot stay in company: what they are about to set holds for the whole transaction. */
class GoesAlone extends Error {}

/** A company that so many have joined is joined no more: the moment it reads at stays near. */
const MOST_IN_COMPANY = 200

/**
 * Who reads in one city at the same time reads in one transaction: it can change nothing, and nobody writes
 * while it is open, so that all see the one moment that each would have seen. What one of them asks goes to
 * the database while the page of another is drawn. Whoever waits for another transaction is let in as soon as those
 * who are there have read. Where the database refuses a question, all who are there read again, each alone.
 * @param alone one transaction for one
 * @param send as for `inOneBreath`
 * @param isSomebodyWaiting for another transaction
 */
export function readingTogether(
  alone: Engine['transaction'],
  send: (questions: readonly Question[]) => void,
  isSomebodyWaiting: () => boolean,
): Engine['transaction'] {
  const open = new Map<number, Company>()

  function begin(city: number): Company {
    const begun = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<void>()
    const company: Company = {
      ...{ city, came: 0, there: 0, hasBegun: false, isBroken: false },
      begun: begun.promise,
      end: ended.resolve,
    }
    const reading = alone(
      'read',
      async (ask) => {
        // Nobody asks before it is certain that all are within the city.
        await ask('select platform.this_city()', [])
        company.hasBegun = true
        begun.resolve()
        await ended.promise
      },
      city,
    )
    reading.catch(begun.reject)
    return company
  }

  function companyIn(city: number): Company {
    const there = open.get(city)
    const isJoined =
      there &&
      !there.isBroken &&
      there.came < MOST_IN_COMPANY &&
      !(there.hasBegun && isSomebodyWaiting())
    if (isJoined) return there
    const company = begin(city)
    open.set(city, company)
    return company
  }

  return async (mode, work, city, last) => {
    if (mode === 'write' || city === undefined) return alone(mode, work, city, last)
    const company = companyIn(city)
    company.came += 1
    company.there += 1
    const { ask, close, end } = inOneBreath(send)
    try {
      await company.begun
      const result = await work(ask, () => {
        throw new GoesAlone()
      })
      await last?.(ask)
      close()
      return result
    } catch (error) {
      end()
      if (sqlState(error) !== '') company.isBroken = true
      else if (!(error instanceof GoesAlone)) throw error
    } finally {
      company.there -= 1
      if (company.there === 0) {
        if (open.get(city) === company) open.delete(city)
        company.end()
      }
    }
    return alone(mode, work, city, last)
  }
}
