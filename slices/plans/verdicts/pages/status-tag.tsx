import { Tag, type TagKind } from '#ui'
import type { Status } from '../../judgements/rules.ts'

const looks: Readonly<Partial<Record<Status, TagKind>>> = {
  達成: 'ok',
  到達: 'ok',
  維持: 'ok',
  おおむね順調: 'key',
  遅れ: 'warn',
  要注意: 'warn',
  未達: 'warn',
  後退: 'bad',
  逸脱: 'bad',
}

/** A status in few words; 暫定 is hatched, because it is worked out again when the value is settled. */
export function StatusTag({ status, certainty }: { status: Status; certainty: string }) {
  const word = status.replace(/（.*）$/, '')
  if (certainty === '確定') return <Tag kind={looks[status] ?? 'line'}>{word}</Tag>
  return (
    <>
      <Tag kind="due">{word}</Tag> <small class="mut">{certainty}</small>
    </>
  )
}

/** 「0.63」 */
export function ratioText(ratioHundredths: number | null): string {
  if (ratioHundredths === null) return '—'
  const text = (Math.abs(ratioHundredths) / 100).toFixed(2)
  return ratioHundredths < 0 ? `△${text}` : text
}
