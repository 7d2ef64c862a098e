import { z } from 'zod'
import { action, type Here, job, startJob } from '#platform'
import {
  keepKeys,
  type Order,
  orders,
  reach,
  recordsAfter,
  walkAfter,
} from '../../likenesses/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { SearchForm } from '../forms.ts'
import { type Found, likeness } from '../rules.ts'
import { endRun, keepPairs } from '../tables.ts'

/** Records of one step: it ends within a second, and the pages wait no longer than that. */
const atOnce = 1_000

const Cursor = z.object({
  /** The keys of every record first, then one walk after the other. */
  part: z.enum(['keys', ...orders]),
  after: z.object({ key: z.string(), id: z.uuid() }).nullable(),
  done: z.number(),
  records: z.number(),
  startedAt: z.string(),
})
type Cursor = z.infer<typeof Cursor>

/**
 * Compares the whole register with itself, first the keys of every record, then its neighbours in each
 * order. A step begins behind the last record of the one before, so that a break loses nothing, and the
 * work grows with the register and not with its square.
 */
export const findingDuplicates = job({
  kind: 'businesses.find-duplicates',
  form: SearchForm,
  title: () => '重複の候補をさがす',
  async step(here, _input, cursor) {
    const from: Cursor = Cursor.nullable().parse(cursor) ?? {
      part: 'keys',
      after: null,
      done: 0,
      records: 0,
      startedAt: here.now,
    }
    return from.part === 'keys' ? keyStep(here, from) : walkStep(here, from, from.part)
  },
})

async function keyStep(here: Here, from: Cursor) {
  const records = await recordsAfter(here, from.after?.id ?? null, atOnce)
  await keepKeys(here, records)
  const done = from.done + records.length
  const last = records.at(-1)
  const isLast = last === undefined || records.length < atOnce
  const cursor: Cursor = isLast
    ? { ...from, part: orders[0], after: null, done, records: done }
    : { ...from, after: { key: '', id: last.id }, done }
  // How many there are is known when all have been read; until then it looks like one more step.
  const total = (done + (isLast ? 0 : atOnce)) * (1 + orders.length)
  return { cursor, done, total, finished: false }
}

async function walkStep(here: Here, from: Cursor, order: Order) {
  const onlyEqual = order === 'phone_key' || order === 'address_key'
  const most = onlyEqual ? reach.same : reach.near
  const rows = await walkAfter(here, order, from.after, atOnce + most)
  const found: Found[] = []
  for (const [n, one] of rows.slice(0, atOnce).entries())
    for (const other of rows.slice(n + 1, n + 1 + most)) {
      if (onlyEqual && other.key !== one.key) break
      if (!one.isAtWork || !other.isAtWork) continue
      const { score, strength, matches } = likeness(one, other)
      if (strength === null) continue
      found.push({ oneId: one.businessId, otherId: other.businessId, score, strength, matches })
    }
  if (found.length > 0) await keepPairs(here, found)
  const place = orders.indexOf(order)
  const total = from.records * (1 + orders.length)
  const last = rows[atOnce - 1]
  if (last !== undefined) {
    const done = Math.min(from.done + atOnce, total)
    const cursor = { ...from, after: { key: last.key, id: last.businessId }, done }
    return { cursor, done, total, finished: false }
  }
  const next = orders[place + 1]
  const done = from.records * (2 + place)
  if (next !== undefined)
    return { cursor: { ...from, part: next, after: null, done }, done, total, finished: false }
  const open = await endRun(here, { startedAt: from.startedAt, compared: from.records })
  const count = (n: number) => n.toLocaleString('ja-JP')
  return {
    cursor: { ...from, done: total },
    done: total,
    total,
    finished: true,
    result: { href: at.duplicates() },
    sentence: `${count(from.records)}件を突き合わせ、重複の候補は${count(open)}組です。`,
  }
}

/** The register is compared with itself: every night, and when somebody asks for it. */
export const findDuplicates = action({
  verb: 'businesses.find-duplicates',
  may: may.writeBusinesses,
  form: SearchForm,

  async run(here) {
    const jobId = await startJob(here, findingDuplicates, {})
    return { about: jobId, params: { jobId }, say: '重複の候補をさがし始めました。' }
  },
})
