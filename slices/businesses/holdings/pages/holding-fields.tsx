import { DateField, NumberField, Section, SelectField, Stack, TextField } from '#ui'
import type { Establishment } from '../../establishments/tables.ts'
import { levels, verifications, willingnesses } from '../rules.ts'
import type { Holding } from '../tables.ts'

/** What the form of a process asks of the business that can do it; a blank is 不明. */
export function HoldingFields(props: {
  holding?: Holding
  establishments: readonly Establishment[]
  today: string
}) {
  const { holding } = props
  return (
    <>
      <SelectField
        name="level"
        label="どのくらいできるか"
        required
        value={holding?.level}
        options={levels}
      />
      <SelectField
        name="establishmentId"
        label="事業所"
        value={holding?.establishmentId}
        empty="分けていない"
        options={props.establishments
          .filter(({ id, closedIn }) => closedIn === null || id === holding?.establishmentId)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Section title="何を、どれだけ" note="分からないところは空けておきます。空欄は「不明」です">
        <Stack wide>
          <TextField
            name="materials"
            label="扱う素材"
            hint="空白か読点で区切ります（例：チタン、アセテート）。"
            value={holding?.materials.join('、')}
          />
          <NumberField
            name="lotFrom"
            label="最小のロット"
            unit="個から"
            hint="何個から受けるか。"
            value={holding?.lotFrom}
          />
          <NumberField
            name="lotTo"
            label="最大のロット"
            unit="個まで"
            hint="一度に何個まで受けるか。"
            value={holding?.lotTo}
          />
          <TextField
            name="sizeRange"
            label="大きさの範囲"
            maxlength={100}
            hint="例：200×150mmまで、板厚0.3〜2.0mm"
            value={holding?.sizeRange}
          />
          <TextField
            name="accuracy"
            label="精度"
            maxlength={100}
            hint="例：±0.02mm、Ra0.1以下"
            value={holding?.accuracy}
          />
          <NumberField
            name="leadTimeDays"
            label="納期"
            unit="日"
            hint="注文から納品までの、ふだんの日数。"
            value={holding?.leadTimeDays}
          />
          <NumberField
            name="capacity"
            label="能力"
            hint="ふだんの体制でこなせる数。単位と一緒に入れます。"
            value={holding?.capacity}
          />
          <TextField
            name="capacityUnit"
            label="能力の単位"
            width="m"
            maxlength={30}
            hint="例：本/月、枚/日"
            value={holding?.capacityUnit}
          />
          <NumberField
            name="inHousePct"
            label="内製率"
            unit="％"
            hint="この工程のうち、自社でする割合（0〜100）。"
            value={holding?.inHousePct}
          />
          <NumberField
            name="utilisationPct"
            label="稼働率"
            unit="％"
            hint="能力のうち、いまの仕事で埋まっている割合（0〜100）。検索の「余力」に使います。"
            value={holding?.utilisationPct}
          />
        </Stack>
      </Section>
      <SelectField
        name="willing"
        label="新しい仕事を受けるか"
        required
        value={holding?.willing ?? '不明'}
        options={willingnesses}
      />
      <SelectField
        name="verified"
        label="何で確かめたか"
        required
        value={holding?.verified}
        options={verifications}
      />
      <DateField
        name="verifiedOn"
        label="確かめた日"
        required
        value={holding?.verifiedOn ?? props.today}
      />
    </>
  )
}
