import type { HistoryEntry } from '#platform'
import { Card, Instant, Timeline } from '#ui'
import { acts } from '../../acts.ts'

const nameOf = (verb: string) => Object.entries(acts).find(([name]) => name === verb)?.[1] ?? verb

type Noted = Readonly<Record<string, unknown>>
const record = (value: unknown): Noted =>
  typeof value === 'object' && value !== null ? { ...value } : {}
const word = (value: unknown) => (value === '' ? '（空欄）' : String(value ?? '（空欄）'))

/** 「種別：工場→倉庫」 for each field that changed; of those in `closed` only that they did. */
function changes(noted: Noted, closed: (label: string) => boolean): string {
  const [before, after] = [record(noted.before), record(noted.after)]
  return Object.keys(after)
    .map((label) =>
      closed(label) ? label : `${label}：${word(before[label])}→${word(after[label])}`,
    )
    .join('、')
}

/** What was done about one part of a business – a place, a machine –, newest first. */
export function PartHistory(props: {
  entries: readonly HistoryEntry[]
  /** Under which word the acts noted the id of the part. */
  part: 'establishmentId' | 'equipmentId'
  id: string
  /** The fields whose values this person may not see. */
  closed: (label: string) => boolean
}) {
  const own = props.entries.flatMap((entry) => {
    const noted = record(entry.noted)
    return noted[props.part] === props.id ? [{ ...entry, noted }] : []
  })
  return (
    <Card title="変更の記録" note="新しい順。消すことはできません">
      <Timeline
        items={own.map((entry) => ({
          date: <Instant at={entry.at} form="short" />,
          title: nameOf(entry.verb),
          note: [
            entry.actorName,
            changes(entry.noted, props.closed),
            typeof entry.noted.reason === 'string' && `理由：${entry.noted.reason}`,
          ]
            .filter(Boolean)
            .join('　'),
        }))}
      />
    </Card>
  )
}
