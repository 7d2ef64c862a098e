import { Notice } from '#ui'
import { wardsOf } from '../../wards/rules.ts'

/** The wards of a designated city: named, because their figures are sought here and stand in no survey. */
export function AreaWards({ area }: { area: { readonly code: string; readonly name: string } }) {
  const wards = wardsOf(area.code)
  if (wards.length === 0) return null
  return (
    <Notice>
      <p>{`この画面の数字は${area.name}全体のものです。行政区ごとの数字は、ここで使う統計にはありません。`}</p>
      <details>
        <summary>{`${wards.length}の行政区とコード`}</summary>
        <p>{wards.map(({ code, name }) => `${name}（${code}）`).join('、')}</p>
      </details>
    </Notice>
  )
}
