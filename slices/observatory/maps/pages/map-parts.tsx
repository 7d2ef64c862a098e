import { withQuery } from '#platform'
import { Form, mapLegend, SelectField, Tabs, writtenNumber } from '#ui'
import { PREFECTURES } from '../../areas/rules.ts'
import { MAP_MEASURES, type MapMeasure } from '../../map-measures/rules.ts'
import * as at from '../addresses.ts'
import { type Classes, isColoured, type Mapped, type MapRow } from '../rules.ts'

/** What is asked for: a measure, and a prefecture or the whole country. */
export type Asked = { readonly measure: MapMeasure; readonly prefecture: string }

export const prefectureAsked = (typed: string | undefined): string =>
  PREFECTURES.find((name) => name === typed) ?? ''

/** The two ways of drawing the same numbers. */
export function MapTabs({ asked, current }: { asked: Asked; current: 'areas' | 'tiles' }) {
  const query = { measure: asked.measure.key, prefecture: asked.prefecture }
  return (
    <Tabs
      label="地図の種類"
      items={[
        { label: '全国地図', href: withQuery(at.areas(), query), current: current === 'areas' },
        { label: '六角タイル', href: withQuery(at.tiles(), query), current: current === 'tiles' },
      ]}
    />
  )
}

export function MapChoice({ asked, to }: { asked: Asked; to: string }) {
  return (
    <Form to={to} method="get" submit="描く">
      <SelectField
        name="measure"
        label="指標"
        value={asked.measure.key}
        options={MAP_MEASURES.map(({ key, label }) => ({ value: key, label }))}
      />
      <SelectField
        name="prefecture"
        label="都道府県"
        value={asked.prefecture}
        empty="全国"
        width="m"
        options={PREFECTURES.map((name) => ({ value: name, label: name }))}
      />
    </Form>
  )
}

/** 「0.42〜0.81倍」 for each class that there is. */
export function legendOfClasses({ breaks }: Classes, measure: MapMeasure) {
  const steps = breaks
    .slice(0, -1)
    .map(
      (from, n) =>
        `${writtenNumber(from, measure.digits)}〜${writtenNumber(breaks[n + 1] ?? from, measure.digits)}${measure.unit}`,
    )
  return mapLegend(steps, measure.as === 'quotient')
}

/** The finding of a map: the highest, and how many have no number. */
export function findingOf(rows: readonly MapRow[], { measure, prefecture }: Asked): string {
  const coloured = rows.filter(({ mapped }) => isColoured(mapped))
  const [top] = [...coloured].sort(
    (one, other) => (other.mapped.value ?? 0) - (one.mapped.value ?? 0),
  )
  const where = prefecture === '' ? '全国' : prefecture
  if (!top) return `${where}の${measure.label}は、示せる数字がありません`
  const name = prefecture === '' ? `${top.place.prefecture}${top.place.name}` : top.place.name
  return `${measure.label}が${where}で最も高いのは${name}（${top.mapped.shown}${measure.unit}）`
}

/** As above, of prefectures, whose municipalities are taken together. */
export function findingOfPrefectures(
  prefectures: readonly { readonly name: string; readonly mapped: Mapped }[],
  measure: MapMeasure,
): string {
  const [top] = prefectures
    .filter(({ mapped }) => isColoured(mapped))
    .sort((one, other) => (other.mapped.value ?? 0) - (one.mapped.value ?? 0))
  return top
    ? `${measure.label}が最も高いのは${top.name}（${top.mapped.shown}${measure.unit}）`
    : `${measure.label}は、都道府県ごとには示せません（市区町村に秘匿があるため）`
}

/** What is not coloured, counted; a place without a number is neither low nor zero. */
export function gapsSaid(rows: readonly MapRow[]): string[] {
  const none = rows.filter(({ mapped }) => mapped.value === null || mapped.partial).length
  const few = rows.filter(({ mapped }) => mapped.few).length
  return [
    `${writtenNumber(rows.length)}市区町村のうち${writtenNumber(rows.length - none - few)}を五つの階級に分けています（各階級の数がほぼ同じ）。`,
    ...(none > 0 ? [`秘匿・不詳の${writtenNumber(none)}は斜線です。`] : []),
    ...(few > 0 ? [`従業者30人未満の${writtenNumber(few)}は灰色です（少数のため参考）。`] : []),
  ]
}
