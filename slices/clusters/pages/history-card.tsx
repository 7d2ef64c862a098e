import type { HistoryEntry } from '#platform'
import { Card, Instant, Timeline } from '#ui'
import { acts } from '../acts.ts'
import { markLabels } from '../brand-marks/rules.ts'
import { mapLabels } from '../channels/rules.ts'
import { organisationLabels } from '../organisations/rules.ts'
import { fieldLabels } from '../rules.ts'
import { shockLabels } from '../shocks/rules.ts'

/** What was done to a record, the newest first; in `told` what is said of an act beside who did it. */
export function HistoryCard(props: {
  entries: readonly HistoryEntry[]
  told?: (entry: HistoryEntry) => string
}) {
  return (
    <Card title="変更の記録" note="新しい順。消すことはできません">
      <Timeline
        items={props.entries.map((entry) => ({
          date: <Instant at={entry.at} form="short" />,
          title: nameOf(entry.verb),
          note: `${entry.actorName}${props.told?.(entry) ?? ''}`,
        }))}
      />
    </Card>
  )
}

const nameOf = (verb: string) => Object.entries(acts).find(([name]) => name === verb)?.[1] ?? verb

/** The fields of a 産地 and of what is told beside it have each their own names. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'clusters.revise-cluster': fieldLabels,
  'clusters.revise-shock': shockLabels,
  'clusters.revise-organisation': organisationLabels,
  'clusters.revise-mark': markLabels,
  'clusters.redraw-channel-map': mapLabels,
}

/** Which fields changed, and why. */
export function changesInWords({ verb, noted }: HistoryEntry): string {
  if (typeof noted !== 'object' || noted === null) return ''
  const reason = 'reason' in noted && typeof noted.reason === 'string' ? noted.reason : ''
  const after = 'before' in noted && 'after' in noted ? noted.after : null
  const fields = new Set(typeof after === 'object' && after !== null ? Object.keys(after) : [])
  const changed = Object.entries(labels[verb] ?? {})
    .flatMap(([field, label]) => (fields.has(field) ? label : []))
    .join('、')
  return [changed && `　${changed}`, reason && `　理由：${reason}`].filter(Boolean).join('')
}
