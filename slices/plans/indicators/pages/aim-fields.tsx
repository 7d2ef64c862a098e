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
  Stack,
  TextField,
} from '#ui'
import { errorModels, shapes } from '../rules.ts'

import type { Choice, Copied } from './design-fields.tsx'

/** どこから、どこへ: baseline, target and the path between them. */
export function Aiming(props: { cards: Choice[]; card?: string; from: Copied }) {
  return (
    <Section title="どこから、どこへ">
      <Stack wide>
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
          <DateField
            name="baselineDueOn"
            label="基準値を測る予定日"
            hint="まだ値がないときだけ。"
          />
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
            options={shapes}
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
      </Stack>
    </Section>
  )
}

/** 値の確かさと見直し: error, comparison, breaks in the series, review. */
export function Doubting({ from }: { from: Copied }) {
  return (
    <Section title="値の確かさと見直し">
      <Stack wide>
        <Columns shape="2">
          <RadioField
            name="errorModel"
            label="誤差"
            hint="標本は一部に聞いた割合、件数は数えた数のぶれ、改定幅は公表後の改定。"
            value={from?.errorModel ?? 'なし'}
            options={errorModels}
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
      </Stack>
    </Section>
  )
}
