import {
  Button,
  Card,
  Figure,
  Form,
  HiddenField,
  Notice,
  SelectField,
  SHIFT_SHARE_LEGEND,
  ShiftShareChart,
  writtenChange,
} from '#ui'
import { CENSUS_YEARS, thePairHasOneCoverage } from '../../axes/rules.ts'
import { type Profile, seriesCalled } from '../../figures/rules.ts'
import * as at from '../../profiles/addresses.ts'
import { decomposedOf } from '../rules.ts'

const year = (typed: string | undefined, otherwise: number) => {
  const asked = Number(typed)
  return CENSUS_YEARS.includes(asked) ? asked : otherwise
}

/** Why places grew differently; only between surveys of one coverage. */
export function DecomposedFigure(props: {
  profiles: readonly Profile[]
  chosen: readonly string[]
  query: Readonly<Record<string, string>>
}) {
  const { profiles, chosen, query } = props
  const [from, to] = [year(query.from, 2016), year(query.to, 2021)]
  const allowed = thePairHasOneCoverage(from, to)
  const options = CENSUS_YEARS.map((one) => ({ value: one, label: `${one}年` }))
  return (
    <>
      <Card title="増減の要因分解">
        <Form to={at.comparison({ areaCode: profiles[0]?.area.code ?? '' })} method="get" inline>
          <HiddenField name="peers" value={chosen.join(',')} />
          <SelectField name="from" label="はじめの年" value={from} options={options} width="s" />
          <SelectField name="to" label="おわりの年" value={to} options={options} width="s" />
          <Button kind="sub" size="sm">
            この年で分解する
          </Button>
        </Form>
      </Card>
      {allowed === true ? (
        <Decomposition profiles={profiles} />
      ) : (
        <Notice kind="warn">{allowed.sentence}</Notice>
      )}
    </>
  )
}

function Decomposition({ profiles }: { profiles: readonly Profile[] }) {
  const all = profiles.map(decomposedOf)
  const drawn = all.filter(({ sentence }) => sentence === null)
  const { survey, caveats } = seriesCalled('employees')
  const own = all[0]
  const finding =
    !own || own.sentence !== null
      ? `${own?.name ?? ''}は${own?.sentence ?? ''}`
      : `${own.name}の従業者は5年で1,000人当たり${writtenChange(own.actual)}人。うち地域の力は${writtenChange(own.local)}人分`
  return (
    <Figure
      finding={finding}
      subtitle="従業者の増減 2016→2021年の分解（シフトシェア、2016年の従業者1,000人当たりの人数）"
      source={`${survey}（SSDSE-A 2023年版・2026年版）。民営のみ。`}
      caveats={[...caveats, '増減を三つに分けた計算で、政策の効果を表すものではありません。']}
      legend={SHIFT_SHARE_LEGEND}
      table={{
        head: [
          '市区町村',
          '実際の増減（1,000人当たり）',
          '全国の伸び',
          '業種の盛衰',
          '地域の力',
          '備考',
        ],
        rows: all.map(({ name, sentence, actual, national, industry, local }) =>
          sentence === null
            ? [name, ...[actual, national, industry, local].map((one) => writtenChange(one, 2)), '']
            : [name, '—', '—', '—', '—', `${sentence}。`],
        ),
      }}
    >
      <ShiftShareChart
        finding={finding}
        description="従業者1,000人当たりの増減の分解"
        rows={drawn.map(({ name, ...parts }) => ({ label: name, ...parts }))}
      />
      {all
        .filter(({ sentence }) => sentence !== null)
        .map(({ name, sentence }) => (
          <p class="mini">{`${name}：${sentence ?? ''}。`}</p>
        ))}
    </Figure>
  )
}
