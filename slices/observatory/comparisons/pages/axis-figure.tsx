import {
  BarsChart,
  Button,
  Card,
  Figure,
  Form,
  HiddenField,
  Notice,
  SelectField,
  writtenNumber,
} from '#ui'
import { AXES, type Axis, axisCalled, theyShareAnAxis } from '../../axes/rules.ts'
import { type Profile, seriesCalled, wholeValue } from '../../figures/rules.ts'
import * as at from '../../profiles/addresses.ts'
import { writtenObservation } from '../../trends/rules.ts'

const labelOf = ({ series, period }: Axis) => {
  const { label, coverage, unit } = seriesCalled(series)
  return `${label} ${period}年（${unit}、${coverage}）`
}

/** One series over the places, and a second on the same axis where both measure the same of the same. */
export function AxisFigure(props: {
  profiles: readonly Profile[]
  chosen: readonly string[]
  query: Readonly<Record<string, string>>
}) {
  const { profiles, chosen, query } = props
  const axis = axisCalled(query.series ?? '') ?? AXES[0]
  const second = axisCalled(query.with ?? '')
  const refused =
    second && second.series !== axis.series
      ? theyShareAnAxis(seriesCalled(axis.series), seriesCalled(second.series))
      : true
  const options = AXES.map((one) => ({ value: one.series, label: labelOf(one) }))
  return (
    <>
      <Card title="くらべる系列">
        <Form to={at.comparison({ areaCode: profiles[0]?.area.code ?? '' })} method="get" inline>
          <HiddenField name="peers" value={chosen.join(',')} />
          <SelectField name="series" label="系列" value={axis.series} options={options} />
          <SelectField
            name="with"
            label="重ねる系列"
            value={second?.series ?? ''}
            empty="重ねない"
            options={options}
          />
          <Button kind="sub" size="sm">
            この系列で描く
          </Button>
        </Form>
      </Card>
      {refused !== true && <Notice kind="warn">{refused.sentence}</Notice>}
      <Bars
        profiles={profiles}
        axis={axis}
        second={refused === true && second?.series !== axis.series ? second : null}
      />
    </>
  )
}

function Bars(props: { profiles: readonly Profile[]; axis: Axis; second: Axis | null }) {
  const { profiles, axis, second } = props
  const measured = seriesCalled(axis.series)
  const other = second && seriesCalled(second.series)
  const rows = profiles.map(({ area, own }) => ({
    name: area.name,
    one: own(axis.series, axis.period),
    two: second && own(second.series, second.period),
  }))
  const own = wholeValue(rows[0]?.one ?? null)
  const known = rows.slice(1).flatMap(({ one }) => wholeValue(one) ?? [])
  const ahead = known.filter((value) => value > (own ?? 0)).length
  const finding =
    own === null
      ? `${rows[0]?.name ?? ''}の${measured.label}は公表されていません`
      : `${rows[0]?.name ?? ''}の${measured.label}は${writtenNumber(own)}${measured.unit}。くらべた${known.length}のうち${ahead}がこれを上回る`
  const editions = [
    ...new Set(rows.flatMap(({ one, two }) => [one?.edition ?? '', two?.edition ?? ''])),
  ]
  const labels = profiles[0]?.editions.filter(({ code }) => editions.includes(code)) ?? []
  const surveys = [...new Set([measured.survey, ...(other ? [other.survey] : [])])]
  return (
    <Figure
      finding={finding}
      subtitle={`${labelOf(axis)}${second ? `　○は${labelOf(second)}` : ''}`}
      source={`${surveys.join('、')}（${labels.map(({ label }) => label).join('・')}）。${measured.coverage}。`}
      caveats={[...new Set([...measured.caveats, ...(other?.caveats ?? [])])]}
      table={{
        head: ['市区町村', labelOf(axis), ...(second ? [labelOf(second)] : [])],
        rows: rows.map(({ name, one, two }) => [
          name,
          writtenObservation(one),
          ...(second ? [writtenObservation(two)] : []),
        ]),
      }}
    >
      <BarsChart
        finding={finding}
        description={labelOf(axis)}
        digits={0}
        rows={rows.map(({ name, one, two }, at) => ({
          label: name,
          value: wholeValue(one),
          other: two ? wholeValue(two) : undefined,
          strong: at === 0,
        }))}
      />
    </Figure>
  )
}
