import { broken, type HistoryEntry, type Ruling } from '#platform'
import type { Filled } from '#ui'
import { asTyped, employeeBand, fieldLabels, toldValue } from '../rules.ts'

/** The acts that change what a record says of itself; in each, `before` and `after` are its fields. */
const writing = [
  'businesses.register-business',
  'businesses.revise-business',
  'businesses.confirm-business',
  'businesses.restore-business',
  'businesses.merge-businesses',
  'businesses.unmerge-businesses',
  'businesses.decide-correction',
]
/** The acts that change its state, from one day to another. */
const moving = [
  'businesses.suspend-business',
  'businesses.resume-business',
  'businesses.close-business',
  'businesses.reopen-business',
  'businesses.succeed-business',
  'businesses.split-business',
]

type Values = Readonly<Record<string, string>>

export type Change = {
  readonly seq: number
  readonly at: string
  readonly actorName: string
  readonly verb: string
  readonly before: Values
  readonly after: Values
  /** 状態, where it changed. */
  readonly from: string
  readonly to: string
  readonly reason: string
  /** What was noted has been erased by law; that it was done is left. */
  readonly isErased: boolean
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown) => (typeof value === 'string' ? value : '')

function fieldsOf(value: unknown): Values {
  if (!isRecord(value)) return {}
  const known = Object.keys(fieldLabels).filter((field) => field in value)
  const typed = asTyped(value)
  return Object.fromEntries(known.map((field) => [field, typed[field] ?? '']))
}

/** An answer to a correction writes the record only where something of it was accepted, and not of a part. */
const writesRecord = (verb: string, noted: unknown): boolean =>
  writing.includes(verb) &&
  (verb !== 'businesses.decide-correction' ||
    (isRecord(noted) && Object.keys(fieldsOf(noted.after)).length > 0))

/** The changes of a record, the newest first, out of everything that was done about it. */
export function changesIn(history: readonly HistoryEntry[]): Change[] {
  return history
    .filter(({ verb, noted }) => writesRecord(verb, noted) || moving.includes(verb))
    .map(({ seq, at, actorName, verb, noted }) => {
      const told = isRecord(noted) ? noted : {}
      const isWritten = writing.includes(verb)
      const registered = isRecord(told.after) ? text(told.after.state) : ''
      return {
        seq,
        at,
        actorName,
        verb,
        before: isWritten ? fieldsOf(told.before) : {},
        after: isWritten ? fieldsOf(told.after) : {},
        from: text(told.from),
        to: text(told.to) || registered,
        reason: text(told.reason) || text(told.source),
        isErased: noted === null,
      }
    })
}

/**
 * What the record said after a change. A field stands as it was last written until then; one that was
 * first written later, as that change found it; one that was never written since, as it is.
 * @param changes all changes, the newest first
 */
export function asItStood(changes: readonly Change[], seq: number, now: Values): Values {
  const earlier = changes.filter((change) => change.seq <= seq)
  const later = changes.filter((change) => change.seq > seq).reverse()
  return Object.fromEntries(
    Object.keys(fieldLabels).map((field) => {
      const written = earlier.find(({ after }) => field in after)
      const found = later.find(({ before }) => field in before)
      return [field, written?.after[field] ?? found?.before[field] ?? now[field] ?? '']
    }),
  )
}

/** What a form showed when it was opened, out of the changes since. @param changes the newest first */
export function asItWasOpened(changes: readonly Change[], now: Values): Values {
  const found = changes.map(({ before }) => before)
  const known = Object.keys(now).filter((field) => field in fieldLabels)
  return Object.fromEntries(
    known.map((field) => [
      field,
      found.findLast((before) => field in before)?.[field] ?? now[field] ?? '',
    ]),
  )
}

export type Sight = { readonly contacts: boolean; readonly headcounts: boolean }

/** A value as this person may know it; what may not be seen is said, and is not blank. */
export function shownValue(field: string, value: string, may: Sight): string {
  if ((field === 'phone' || field === 'mail') && !may.contacts) return '（見る権限がありません）'
  if (field === 'employees' && !may.headcounts)
    return employeeBand(value === '' ? null : Number(value))
  return toldValue(field, value)
}

/** The fields that two states of a record say otherwise, in the order of the form. */
export function differences(then: Values, now: Values): string[] {
  return Object.keys(fieldLabels).filter((field) => (then[field] ?? '') !== (now[field] ?? ''))
}

const clock = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})
const day = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
})

/** Who changed what, and when, since a form was opened. @param changes those since, the newest first */
export function sentenceOnStale(
  changes: readonly Change[],
  now: string,
  labels: Values = fieldLabels,
): string {
  const told = [...changes].reverse().map(({ actorName, at, after, from, to }) => {
    const fields = Object.keys(after).map((field) => labels[field] ?? fieldLabels[field] ?? field)
    const what = [...fields, ...(from !== to && to !== '' ? ['状態'] : [])].join('・') || '内容'
    const [then, today] = [Date.parse(at), Date.parse(now)]
    const when = day.format(then) === day.format(today) ? '' : `${day.format(then)}の`
    return `${actorName}が${when}${clock.format(then)}に${what}を`
  })
  const who = told.length > 0 ? told.join('、') : '別の職員が内容を'
  return `あなたが開いた後に、${who}変更しました。違いを見て選んでください。`
}

/** A form that came back stale, with the sentence on who changed what beside the two versions. */
export function withWhoSaved(filled: Filled | null): Filled | null {
  if (filled?.stale === null || filled?.rule === null || filled === null) return filled
  return { ...filled, problems: [...filled.problems, { field: null, sentence: filled.rule }] }
}

export function theChangeCanBeSeen(isErased: boolean): Ruling {
  return !isErased || broken('この変更の値は、法令により消去されています。この状態には戻せません。')
}

export function somethingWouldChange(fields: readonly string[]): Ruling {
  return fields.length > 0 || broken('いまの内容と同じです。戻すところはありません。')
}
