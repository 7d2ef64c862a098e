import { z } from 'zod'
import { appendToChain } from './audit/tables.ts'
import { json, sql } from './database/sql.ts'
import { Invalid, Refused, Unproven } from './errors.ts'
import type { Announced } from './events.ts'
import type { Here } from './here.ts'
import type { May } from './permissions.ts'
import { actorOf, isProven } from './person.ts'

/** What an action says when it is done. */
export type Done = {
  /** The id of the record that it concerns; its history is found by it. */
  readonly about: string
  /** What to keep of it in the audit: before and after, the reason. Ids and values, never a secret. */
  readonly noted?: Readonly<Record<string, unknown>>
  /** Names for the address of the next page, where the action made something new. */
  readonly params?: Readonly<Record<string, string>>
  /** One sentence for the next page: 「更新しました。」 */
  readonly say?: string
}

/** One verb: permission, form, one serializable transaction, one audit row, the events it announces. */
export type Action<T = unknown> = {
  readonly verb: string
  readonly may: May
  readonly form: z.ZodType<T>
  /** Dangerous verbs ask that the person has proven who they are within five minutes. */
  readonly danger?: boolean
  run(here: Here, input: T): Promise<Done>
}

/** Any action, whatever its form; the form's own type is checked where the action is written. */
export type AnyAction = Omit<Action, 'run'> & {
  // A method, so that an action of a narrower input is one of these.
  run(here: Here, input: unknown): Promise<Done>
}

export function action<T>(made: Action<T>): Action<T> {
  return made
}

/** @throws {Invalid} with one sentence per field */
export function parseForm<T>(form: z.ZodType<T>, typed: unknown): T {
  const parsed = form.safeParse(typed)
  if (parsed.success) return parsed.data
  throw new Invalid(
    parsed.error.issues.map((issue) => ({
      field: issue.path.length > 0 ? issue.path.join('.') : null,
      sentence: issue.message,
    })),
  )
}

/**
 * Takes the key of a form against doubles for this transaction; the receipt is filled in at its end. Asked
 * as an insert, because a question for what is not there yet would set every two acts against each other.
 * @returns false where the form was submitted before
 */
export async function claimReceipt(
  here: Pick<Here, 'db' | 'city' | 'now'>,
  once: string,
): Promise<boolean> {
  const claimed = await here.db.run(sql`
    insert into platform.receipts (city, once, person, verb, about, done, at)
    values (${here.city}, ${once}, '', '', '', '{}', ${here.now})
    on conflict (city, once) do nothing`)
  return claimed > 0
}

const Receipt = z.object({
  person: z.string(),
  verb: z.string(),
  done: z.object({
    about: z.string(),
    params: z.record(z.string(), z.string()).optional(),
    say: z.string().optional(),
  }),
})

/**
 * Runs an action inside the transaction of `here`. The same `once` a second time does nothing and gives
 * the first answer again.
 * @param claimed what `claimReceipt` answers, where it was asked before
 * @throws {Refused} this person may not, whoever called
 * @throws {Unproven} a dangerous act, and the person has not proven who they are within five minutes
 */
export async function perform(
  here: Here & { readonly announced: Announced[] },
  act: AnyAction,
  typed: unknown,
  once: string | null,
  claimed: Promise<boolean> | null = once === null ? null : claimReceipt(here, once),
): Promise<Done> {
  const isFirst = (await claimed) ?? true
  if (!act.may(here.person) && !here.person.roles.includes('system')) throw new Refused()
  if (!isFirst) {
    const before = await here.db.one(
      Receipt,
      sql`select person, verb, done from platform.receipts where city = ${here.city} and once = ${once}`,
    )
    if (before.person !== actorOf(here.person) || before.verb !== act.verb) throw new Refused()
    return before.done
  }
  if (act.danger && !isProven(here.person, here.now)) throw new Unproven()
  const done = await act.run(here, parseForm(act.form, typed))
  const { about, params, say } = done
  const receipt = sql`
    update platform.receipts set person = ${actorOf(here.person)}, verb = ${act.verb},
      about = ${about}, done = ${json({ about, params, say })}
    where city = ${here.city} and once = ${once}`
  const happened = [...here.announced]
  const events = (seq: number) =>
    happened.map(
      ({ name, payload }, n) => sql`
        insert into platform.outbox (city, seq, event, payload, at)
        values (${here.city}, ${seq * 1000 + n}, ${name}, ${json(payload)}, ${here.now})`,
    )
  await appendToChain(here, act.verb, about, done.noted ?? null, (seq) => [
    ...(once === null ? [] : [receipt]),
    ...events(seq),
  ])
  return done
}
