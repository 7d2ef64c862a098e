import { formatFiscalYear, type LocalDate } from '#packages/japan'
import {
  DateField,
  FiscalYearField,
  NumberField,
  Section,
  SelectField,
  TextField,
  YenField,
} from '#ui'
import { definitionKeys, definitions, levelKeys, levels, sources } from '../rules.ts'
import type { YearFigure } from '../tables.ts'

/** Everything that is asked of one fiscal year. */
export function FigureFields({ figure, today }: { figure?: YearFigure; today: LocalDate }) {
  return (
    <>
      <Section title="どの年度の、いくら">
        <FiscalYearField
          name="fiscalYear"
          label="年度"
          required
          hint="決算期の終わる日が入る年度。3月決算なら、令和8年3月期は令和7年度です。"
          value={figure && formatFiscalYear(figure.fiscalYear).replace('年度', '')}
        />
        <YenField name="salesYen" label="売上高" value={figure?.salesYen} />
        <YenField
          name="valueAddedYen"
          label="付加価値額"
          hint="赤字で負になるときは△を付けます（例：△300,000）。"
          value={figure?.valueAddedYen}
        />
        <SelectField
          name="definition"
          label="付加価値額の定義"
          hint="定義の違う額は比べられません。年度で変わったときは、グラフの線を切って示します。"
          value={figure?.definition}
          empty="付加価値額が不明"
          options={definitionKeys.map((key) => ({ value: key, label: definitions[key] }))}
        />
        <TextField
          name="definitionNote"
          label="定義の説明"
          maxlength={200}
          hint="「その他の定義」のときに、どう計算したかを書きます。"
          value={figure?.definitionNote}
        />
      </Section>
      <People figure={figure} />
      <GroundFields figure={figure} today={today} />
    </>
  )
}

function People({ figure }: { figure?: YearFigure }) {
  return (
    <Section title="何人で">
      <NumberField
        name="employees"
        label="総従業員数"
        unit="人"
        hint="役員・家族を含みます。"
        value={figure?.employees}
      />
      <DateField
        name="employeesOn"
        label="人数の時点"
        hint="例：令和8年3月31日"
        value={figure?.employeesOn}
      />
      <NumberField name="regular" label="うち正規" unit="人" value={figure?.regular} />
      <NumberField name="nonRegular" label="うち非正規" unit="人" value={figure?.nonRegular} />
      <NumberField name="women" label="うち女性" unit="人" value={figure?.women} />
      <NumberField name="foreigners" label="うち外国人" unit="人" value={figure?.foreigners} />
      <NumberField name="aged60" label="うち60歳以上" unit="人" value={figure?.aged60} />
    </Section>
  )
}

/** How it is known and who may see it: asked alike of one year and of a whole sheet. */
export function GroundFields(props: {
  figure?: Pick<YearFigure, 'source' | 'level' | 'confirmedOn'>
  today: LocalDate
}) {
  const { figure, today } = props
  return (
    <Section title="どこから知ったか">
      <SelectField
        name="source"
        label="何から写したか"
        required
        value={figure?.source}
        options={sources}
      />
      <SelectField
        name="level"
        label="見られる範囲"
        required
        hint="財政課と首長には、どれを選んでも区分と集計だけが出ます。"
        value={figure?.level ?? '課内'}
        options={levelKeys.map((value) => ({ value, label: `${value}：${levels[value]}` }))}
      />
      <DateField
        name="confirmedOn"
        label="確かめた日"
        required
        value={figure?.confirmedOn ?? today}
      />
    </Section>
  )
}
