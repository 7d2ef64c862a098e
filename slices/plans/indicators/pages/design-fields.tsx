import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  FiscalYearField,
  NumberField,
  RadioField,
  Section,
  SelectField,
  TextField,
  YenField,
} from '#ui'
import {
  attributionLabels,
  attributions,
  directions,
  errorModels,
  indicatorKinds,
  periods,
  shapes,
} from '../rules.ts'
import type { Indicator } from '../tables.ts'

export type Choice = { readonly value: string; readonly label: string }
/** What is copied from the indicator that a new one follows. */
export type Copied = Indicator | null

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

/** 何を数えるか: names, numerator and denominator, unit, direction, kind, attribution. */
export function Counting(props: { goals: Choice[]; goal?: string; from: Copied }) {
  const { from } = props
  return (
    <Section title="何を数えるか">
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
        <TextField name="numerator" label="分子（何を数えるか）" value={from?.numerator} required />
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
          options={options(directions)}
        />
        <RadioField
          name="kind"
          label="種類"
          required
          value={from?.kind}
          options={options(indicatorKinds)}
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
    </Section>
  )
}

/** いつ、だれが、何から測るか. */
export function Measuring({ from, sections }: { from: Copied; sections: string }) {
  return (
    <Section title="いつ、だれが、何から測るか">
      <Columns shape="2">
        <RadioField
          name="period"
          label="値が出る期間"
          required
          value={from?.period ?? '年度'}
          options={options(periods)}
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
    </Section>
  )
}

/** どこから、どこへ: baseline, target and the path between them. */
export function Aiming(props: { cards: Choice[]; card?: string; from: Copied }) {
  return (
    <Section title="どこから、どこへ">
      <SelectField
        name="baselinePid"
        label="基準値の根拠カード"
        hint="地域の数字の「根拠にする」で作ったカードから、値・年・版・出典を写します。カードに値がいくつもあるときは、下に値か年を入れて選びます。"
        value={props.card}
        empty="カードを使わない（市の調査など）"
        options={props.cards}
      />
      <Columns shape="2">
        <NumberField
          name="baselineValue"
          label="基準値"
          hint="カードから写すときは空けておきます。"
        />
        <FiscalYearField name="baselineYear" label="基準の年" />
        <DateField name="baselineDueOn" label="基準値を測る予定日" hint="まだ値がないときだけ。" />
        <AreaField
          name="past"
          label="これまでの値"
          hint="1行に一つ、「2024 1,200」のように。4年分あれば、すう勢と比べます。"
          rows={3}
        />
        <NumberField name="targetValue" label="目標値" hint="範囲維持のときは上限です。" />
        <NumberField name="targetLow" label="範囲の下限" hint="範囲維持のときだけ。" />
        <FiscalYearField name="targetYear" label="目標の年" />
        <RadioField
          name="shape"
          label="目標までの道すじ"
          value={props.from?.shape ?? '直線'}
          options={options(shapes)}
        />
        <AreaField
          name="points"
          label="途中の目標"
          hint="決めているときだけ。1行に一つ、「2028 520」のように。"
          rows={2}
        />
        <NumberField
          name="mcid"
          label="意味のある最小の変化"
          hint="これより小さい動きは、変わったと言わない幅。"
          value={props.from?.mcid}
        />
      </Columns>
    </Section>
  )
}

/** 値の確かさと見直し: error, comparison, breaks in the series, review. */
export function Doubting({ from }: { from: Copied }) {
  return (
    <Section title="値の確かさと見直し">
      <Columns shape="2">
        <RadioField
          name="errorModel"
          label="誤差"
          hint="標本は一部に聞いた割合、件数は数えた数のぶれ、改定幅は公表後の改定。"
          value={from?.errorModel ?? 'なし'}
          options={options(errorModels)}
        />
        <NumberField name="revisionWidth" label="改定の幅" value={from?.revisionWidth} />
        <NumberField name="sampleSize" label="答える数の見込み" value={from?.sampleSize} />
        <NumberField name="populationSize" label="対象の数" value={from?.populationSize} />
        <FiscalYearField
          name="editionYear"
          label="調査の設問が変わる年"
          value={from?.editionYear}
        />
        <NumberField
          name="establishments"
          label="公的統計でのその業種の事業所の数"
          hint="1か2なら、値は秘匿されます。"
          value={from?.establishments}
        />
      </Columns>
      <CheckField
        name="isByIndustry"
        label="産業分類別の値を使う"
        value={from?.isByIndustry ?? false}
      />
      <TextField
        name="comparison"
        label="比べる相手"
        hint="例：不採択だった事業者、似た規模の5市"
        value={from?.comparison}
      />
      <TextField
        name="reviewTrigger"
        label="見直すきっかけ"
        hint="例：災害、関税や円相場の大きな変化。遅れ・後退が2期続いたときなどは、決めておかなくても知らせます。"
        value={from?.reviewTrigger}
      />
      <CheckField name="isSample" label="見本として登録する" value={from?.isSample ?? false} />
    </Section>
  )
}
