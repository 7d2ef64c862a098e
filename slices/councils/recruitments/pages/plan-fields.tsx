import { AreaField, Columns, DateField, NumberField, SelectField, TextField } from '#ui'
import { fewestEssay, mostEssay, tieFirsts, ways } from '../rules.ts'
import type { Recruitment } from '../tables.ts'

/** What is promised to applicants, before the first of them comes. */
export function PlanFields(props: { made?: Recruitment; opensOn: string; closesOn: string }) {
  const { made } = props
  return (
    <>
      <Columns shape="2">
        <NumberField
          name="seats"
          label="募集する人数"
          unit="人"
          required
          value={made?.seats ?? 1}
        />
        <SelectField
          name="way"
          label="選び方"
          required
          options={ways}
          value={made?.way ?? ways[0]}
          hint="無作為抽出は、市の外で抽出し、引き受けると答えた方だけを入れます。作文・基準・選考する人は要りません。"
        />
        <NumberField
          name="leastAge"
          label="応募できる年齢の下限"
          unit="歳"
          required
          value={made?.leastAge ?? 18}
        />
        <NumberField
          name="passPoints"
          label="適任とする点"
          unit="点（100点満点）"
          required
          value={made?.passPoints ?? 60}
          hint="届かない方は、席が空いても選任しません。0は基準を置きません。"
        />
      </Columns>
      <AreaField
        name="who"
        label="応募できる人"
        required
        rows={2}
        value={made?.who ?? '市内に住むか、働くか、学ぶか、事業を営む18歳以上の方'}
      />
      <TextField
        name="theme"
        label={`作文の題（${fewestEssay}〜${mostEssay}字）`}
        value={made?.theme}
      />
      <AreaField
        name="criteria"
        label="選考基準と配点"
        hint="1行に一つ、「熱意：40」のように書いてください。合計を100にします。"
        value={made?.criteria.map(({ name, weight }) => `${name}：${weight}`).join('\n')}
      />
      <AreaField
        name="panel"
        label="選考する人"
        hint="1行に一人、3人以上。課の外の方には、名の後に（外部）と書いてください。"
        rows={3}
        value={made?.panel.map((one) => `${one.name}${one.isOutside ? '（外部）' : ''}`).join('\n')}
      />
      <Columns shape="2">
        <DateField
          name="opensOn"
          label="募集を始める日"
          required
          value={made?.opensOn ?? props.opensOn}
        />
        <DateField
          name="closesOn"
          label="締め切る日"
          required
          value={made?.closesOn ?? props.closesOn}
        />
        <SelectField
          name="tieFirst"
          label="同点のとき"
          required
          options={tieFirsts}
          value={made?.tieFirst ?? tieFirsts[0]}
        />
        <TextField name="tieSeed" label="くじの種" required value={made?.tieSeed} />
      </Columns>
    </>
  )
}
