import type { Visit } from '#platform'
import { findBeads } from '#slices/evidence'
import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  FiscalYearField,
  Form,
  NumberField,
  Page,
  RadioField,
  Section,
  SelectField,
  TextField,
} from '#ui'
import { goalsSeenBy } from '../../goals/tables.ts'
import * as at from '../addresses.ts'
import { attributionLabels, attributions, directions, indicatorKinds, periods } from '../rules.ts'

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

export async function NewIndicatorPage({ here, query, filled }: Visit<typeof at.newIndicator>) {
  const goals = await goalsSeenBy(here)
  const cards = await findBeads(here, { words: '', kinds: ['statistic'], limit: 100 })
  return (
    <Page
      title="指標を決める"
      back={at.indicators()}
      lede="決めると、基準値と目標値はその時点で確定します。あとから目標を改めるときは、前の目標を残して理由を書きます。"
    >
      <Form to={at.indicators()} filled={filled} submit="この内容で指標を決める">
        <Section title="何を数えるか">
          <SelectField
            name="goalId"
            label="目標"
            value={query.goal}
            empty="目標に付けない（事務事業だけの指標）"
            options={goals.map((goal) => ({
              value: goal.id,
              label: `${goal.planName}　${goal.number} ${goal.title}`,
            }))}
          />
          <TextField name="name" label="指標の名称" required maxlength={80} />
          <AreaField
            name="definition"
            label="定義の一文"
            hint="例：市内の製造業のうち、前年度に海外売上があると答えた事業者の割合。"
            rows={2}
            required
          />
          <Columns shape="2">
            <TextField name="numerator" label="分子（何を数えるか）" required />
            <TextField
              name="denominator"
              label="分母（何のうち）"
              hint="割合のときは必ず入れます。"
            />
            <TextField name="unit" label="単位" width="s" required />
            <NumberField name="decimals" label="小数の桁" width="xs" value={0} />
          </Columns>
          <Columns shape="2">
            <RadioField name="direction" label="方向" required options={options(directions)} />
            <RadioField name="kind" label="種類" required options={options(indicatorKinds)} />
          </Columns>
          <RadioField
            name="attribution"
            label="市の事業とのつながり"
            required
            options={attributions.map((a) => ({ value: a, label: attributionLabels[a] ?? a }))}
          />
        </Section>
        <Timing />
        <Section title="どこから、どこへ">
          <SelectField
            name="baselinePid"
            label="基準値の根拠カード"
            hint="地域の数字の「根拠にする」で作ったカードから、値・年・版・出典を写します。カードに値がいくつもあるときは、下に値か年を入れて選びます。"
            value={query.card}
            empty="カードを使わない（市の調査など）"
            options={cards.map((card) => ({ value: card.pid, label: card.title }))}
          />
          <Columns shape="2">
            <NumberField
              name="baselineValue"
              label="基準値"
              hint="カードから写すときは空けておきます。"
            />
            <FiscalYearField name="baselineYear" label="基準の年" />
            <DateField
              name="baselineDueOn"
              label="基準値を測る予定日"
              hint="まだ値がないときだけ。"
            />
            <span />
            <NumberField name="targetValue" label="目標値" />
            <FiscalYearField name="targetYear" label="目標の年" />
          </Columns>
          <CheckField name="isSample" label="見本として登録する" />
        </Section>
      </Form>
    </Page>
  )
}

function Timing() {
  return (
    <Section title="いつ、だれが、何から測るか">
      <Columns shape="2">
        <RadioField name="period" label="期間" required value="年度" options={options(periods)} />
        <DateField name="startsOn" label="取組を始める日" required />
        <NumberField
          name="effectLagMonths"
          label="効果が見えるまで"
          unit="か月"
          hint="36か月なら、丸3年の後の値から判定します。"
          required
        />
        <TextField name="lagReason" label="その月数の理由" />
        <NumberField name="releaseLagMonths" label="値が公表されるまで" unit="か月" required />
        <NumberField name="graceMonths" label="猶予" unit="か月" value={2} />
        <TextField name="source" label="資料" hint="例：パネル調査、公募の記録" required />
        <TextField name="collector" label="値を取る人" hint="例：産業振興課" required />
      </Columns>
    </Section>
  )
}
