import { withQuery } from '#platform'
import { Button, Form, HiddenField, mapLegend, SelectField, Tabs, writtenNumber } from '#ui'
import { PREFECTURES } from '../../areas/rules.ts'
import type { Asked, DrawnAs } from '../../map-figures/rules.ts'
import { MAP_MEASURES, type MapMeasure } from '../../map-measures/rules.ts'
import * as at from '../addresses.ts'
import type { Classes } from '../rules.ts'

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
        options={PREFECTURES}
      />
    </Form>
  )
}

/** The map as files that stand alone. */
export function filesOfMap({ measure, prefecture }: Asked, drawn: DrawnAs) {
  const query = { measure: measure.key, prefecture }
  const [drawing, picture] =
    drawn === 'areas' ? [at.areasDrawing, at.areasPicture] : [at.tilesDrawing, at.tilesPicture]
  return [
    { label: 'SVG', href: withQuery(drawing(), query) },
    { label: 'PNG', href: withQuery(picture(), query) },
  ]
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

/** 「根拠にする」 of a map: what is asked for goes along, the numbers are looked up again. */
export function CiteMap(props: { asked: Asked; drawn: DrawnAs; of: 'map' | 'table' }) {
  const { asked, drawn, of } = props
  const what = of === 'map' ? '地図' : '表'
  return (
    <Form to={drawn === 'areas' ? at.areas() : at.tiles()} name={`cite-${of}`} inline>
      <HiddenField name="measure" value={asked.measure.key} />
      <HiddenField name="prefecture" value={asked.prefecture} />
      <HiddenField name="drawn" value={drawn} />
      <Button kind="ev" size="xs" label={`${asked.measure.label}の${what}を根拠にする`}>
        根拠にする
      </Button>
    </Form>
  )
}

/** The bounds of the classes, for those who do not see the colours. */
export function tableOfClasses({ breaks }: Classes) {
  return {
    head: ['階級', 'はじめ', 'おわり'],
    rows: breaks.slice(0, -1).map((from, n) => [`${n + 1}`, from, breaks[n + 1] ?? from]),
  }
}
