import {
  AreaField,
  Columns,
  DateField,
  FiscalYearField,
  NumberField,
  RadioField,
  Section,
  SelectField,
  Stack,
  TextField,
  YenField,
} from '#ui'
import { attributionLabels, attributions, directions, indicatorKinds, periods } from '../rules.ts'
import type { Indicator } from '../tables.ts'

export type Choice = { readonly value: string; readonly label: string }
/** What is copied from the indicator that a new one follows. */
export type Copied = Indicator | null

/** 何を数えるか: names, numerator and denominator, unit, direction, kind, attribution. */
export function Counting(props: { goals: Choice[]; goal?: string; from: Copied }) {
  const { from } = props
  return (
    <Section title="何を数えるか">
      <Stack wide>
        <SelectField
          name="goalId"
          label="目標"
          value={from?.goalId ?? props.goal}
          empty="目標に付けない（事務事業だけの指標）"
          options={props.goals}
        />
        <TextField name="name" label="指標の名称" value={from?.name} required maxlength={80} />
        <AreaField
          name="definition"
          label="定義の一文"
          hint="例：市内の製造業のうち、前年度に海外売上があると答えた事業者の割合。"
          value={from?.definition}
          rows={2}
          required
        />
        <Columns shape="2">
          <TextField
            name="numerator"
            label="分子（何を数えるか）"
            value={from?.numerator}
            required
          />
          <TextField
            name="denominator"
            label="分母（何のうち）"
            hint="割合のときは必ず入れます。"
            value={from?.denominator}
          />
          <TextField
            name="population"
            label="対象の範囲"
            hint="例：従業者4人以上の製造業の事業所"
            value={from?.population}
          />
          <TextField name="area" label="地域" hint="例：市全域" value={from?.area} />
          <TextField name="unit" label="単位" width="s" value={from?.unit} required />
          <NumberField name="decimals" label="小数の桁" width="xs" value={from?.decimals ?? 0} />
        </Columns>
        <Columns shape="2">
          <RadioField
            name="direction"
            label="方向"
            required
            value={from?.direction}
            options={directions}
          />
          <RadioField
            name="kind"
            label="種類"
            required
            value={from?.kind}
            options={indicatorKinds}
          />
        </Columns>
        <RadioField
          name="attribution"
          label="市の事業とのつながり"
          required
          value={from?.attribution}
          options={attributions.map((a) => ({ value: a, label: attributionLabels[a] ?? a }))}
        />
        <TextField
          name="disaggregations"
          label="内訳"
          hint="分けて見る区分。例：業種、従業者規模、地区"
          value={from?.disaggregations}
        />
      </Stack>
    </Section>
  )
}

/** いつ、だれが、何から測るか. */
export function Measuring({ from, sections }: { from: Copied; sections: string }) {
  return (
    <Section title="いつ、だれが、何から測るか">
      <Stack wide>
        <Columns shape="2">
          <RadioField
            name="period"
            label="値が出る期間"
            required
            value={from?.period ?? '年度'}
            options={periods}
          />
          <FiscalYearField
            name="surveyYear"
            label="調査が行われる年"
            hint="5年調査のときだけ。どの回でもかまいません。例：2026"
            value={from?.surveyYear}
          />
          <DateField name="startsOn" label="取組を始める日" value={from?.startsOn} required />
          <NumberField
            name="effectLagMonths"
            label="効果が見えるまで"
            unit="か月"
            hint="36か月なら、丸3年の後の値から判定します。"
            value={from?.effectLagMonths}
            required
          />
        </Columns>
        <TextField name="lagReason" label="その月数の理由" value={from?.lagReason} />
        <Columns shape="2">
          <NumberField
            name="releaseLagMonths"
            label="値が公表されるまで"
            unit="か月"
            hint="期間の終わりから数えます。公表の月が決まっていれば、右だけで足ります。"
            value={from?.releaseMonth === null ? from.releaseLagMonths : undefined}
          />
          <NumberField
            name="releaseMonth"
            label="毎年公表される月"
            unit="月"
            value={from?.releaseMonth}
          />
          <NumberField name="graceMonths" label="猶予" unit="か月" value={from?.graceMonths ?? 2} />
          <YenField name="costYen" label="測るための費用（1回）" value={from?.costYen} />
          <TextField
            name="source"
            label="資料"
            hint="系列ID、調査の設問、市の記録。例：パネル調査 問12"
            value={from?.source}
            required
          />
          <TextField
            name="collector"
            label="値を取る人"
            hint={`例：${sections}`}
            value={from?.collector}
            required
          />
          <TextField
            name="ownerName"
            label="指標の担当"
            hint="空のときは、決めた人が担当です。"
            value={from?.ownerName}
          />
          <TextField
            name="grantCondition"
            label="補助の条件にしている成果"
            hint="補助を受ける者に求めている成果があるときだけ。"
            value={from?.grantCondition}
          />
        </Columns>
      </Stack>
    </Section>
  )
}
