import { z } from 'zod'
import { action, type Here, job, startJob } from '#platform'
import { keepKeys, keyedAfter, pairsOf, recordsAfter, sidesOf } from '../../likenesses/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { SearchForm } from '../forms.ts'
import { type Found, likeness } from '../rules.ts'
import { endRun, keepPairs } from '../tables.ts'

/** Records of one step: it ends within a second, and the pages wait no longer than that. */
const keyedAtOnce = 1_000
const comparedAtOnce = 250

const Cursor = z.object({
  part: z.enum(['keys', 'pairs']),
  after: z.uuid().nullable(),
  done: z.number(),
  records: z.number(),
  startedAt: z.string(),
})
type Cursor = z.infer<typeof Cursor>

/**
 * Compares the whole register with itself, first the keys of every record, then its neighbours. Each step
 * begins behind the last record of the one before, so that a break loses nothing.
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
    return from.part === 'keys' ? keyStep(here, from) : pairStep(here, from)
  },
})

async function keyStep(here: Here, from: Cursor) {
  const records = await recordsAfter(here, from.after, keyedAtOnce)
  await keepKeys(here, records)
  const done = from.done + records.length
  const last = records.at(-1)
  const cursor: Cursor =
    last && records.length === keyedAtOnce
      ? { ...from, after: last.id, done }
      : { ...from, part: 'pairs', after: null, done, records: done }
  // How many there are is known when all have been read; until then it looks like one more step.
  return {
    cursor,
    done,
    total: 2 * (done + (cursor.part === 'keys' ? keyedAtOnce : 0)),
    finished: false,
  }
}

async function pairStep(here: Here, from: Cursor) {
  const ids = await keyedAfter(here, from.after, comparedAtOnce)
  const pairs = await pairsOf(here, ids)
  const all = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))]
  const sides = new Map((await sidesOf(here, all)).map((side) => [side.businessId, side]))
  const found: Found[] = []
  for (const { oneId, otherId } of pairs) {
    const [one, other] = [sides.get(oneId), sides.get(otherId)]
    if (one === undefined || other === undefined) continue
    const { score, strength, matches } = likeness(one, other)
    if (strength !== null) found.push({ oneId, otherId, score, strength, matches })
  }
  await keepPairs(here, found)
  const [last, done, total] = [ids.at(-1), from.done + ids.length, 2 * from.records]
  if (last !== undefined && ids.length === comparedAtOnce)
    return { cursor: { ...from, after: last, done }, done, total, finished: false }
  const open = await endRun(here, { startedAt: from.startedAt, compared: from.records })
  const count = (n: number) => n.toLocaleString('ja-JP')
  return {
    cursor: { ...from, done },
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
