import { DateField, NumberField, Section, SelectField, Stack, TextField, YenField } from '#ui'
import type { Establishment } from '../../establishments/tables.ts'
import type { Process } from '../../processes/tables.ts'
import { acquisitions, conditions, maintainers, replaceabilities } from '../rules.ts'
import type { Equipment } from '../tables.ts'

/** What the form of a machine asks. */
export function EquipmentFields(props: {
  machine?: Equipment
  processes: readonly Process[]
  establishments: readonly Establishment[]
  today: string
}) {
  const { machine } = props
  return (
    <>
      <Section title="何の設備か">
        <Stack wide>
          <TextField
            name="name"
            label="名称"
            required
            maxlength={100}
            hint="例：バレル研磨機、手磨きモーター"
            value={machine?.name}
          />
          <NumberField name="units" label="台数" unit="台" value={machine?.units ?? 1} />
          <SelectField
            name="processId"
            label="工程"
            value={machine?.processId}
            empty="決まった工程はない"
            hint="この設備がないとできない工程。一覧にないときは、先に「工程の一覧」に加えてください。"
            options={props.processes.map(({ id, trade, name }) => ({
              value: id,
              label: `${trade}：${name}`,
            }))}
          />
          <SelectField
            name="establishmentId"
            label="事業所"
            value={machine?.establishmentId}
            empty="分けていない"
            options={props.establishments
              // A machine may still be recorded in a place that has closed; a new one may not.
              .filter(({ id, closedIn }) => closedIn === null || id === machine?.establishmentId)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="maker" label="メーカー" maxlength={100} value={machine?.maker} />
          <TextField name="model" label="型式" maxlength={100} value={machine?.model} />
          <NumberField
            name="installedYear"
            label="導入年"
            unit="年"
            hint="西暦で。空欄は「不明」です。"
            value={machine?.installedYear}
          />
          <SelectField
            name="acquired"
            label="新品・中古"
            required
            value={machine?.acquired ?? '不明'}
            options={acquisitions}
          />
        </Stack>
      </Section>
      <Section title="止まったら">
        <Stack wide>
          <SelectField
            name="condition"
            label="状態"
            required
            value={machine?.condition ?? '不明'}
            options={conditions}
          />
          <SelectField
            name="replaceability"
            label="更新できるか"
            required
            hint="同じ仕事のできる設備が、いま手に入るか。"
            value={machine?.replaceability ?? '不明'}
            options={replaceabilities}
          />
          <NumberField
            name="partsEndYear"
            label="部品供給終了年"
            unit="年"
            hint="メーカーが部品の供給を終えた（終える）年。期日の一覧に出ます。空欄は「不明」です。"
            value={machine?.partsEndYear}
          />
          <SelectField
            name="maintainer"
            label="保守できる人"
            required
            hint="直したり調整したりできる人がどこにいるか。名前は書きません。"
            value={machine?.maintainer ?? '不明'}
            options={maintainers}
          />
          <NumberField
            name="renewalYear"
            label="更新予定年"
            unit="年"
            hint="期日の一覧に出ます。空欄は「不明」です。"
            value={machine?.renewalYear}
          />
          <YenField
            name="renewalYen"
            label="更新見積額"
            hint="分からなければ空けてください（0円とは区別します）。"
            value={machine?.renewalYen}
          />
        </Stack>
      </Section>
      <Section title="どこから知ったか">
        <Stack wide>
          <TextField
            name="source"
            label="出どころ"
            required
            hint="例：訪問、調査票、固定資産の申告の写し"
            value={machine?.source}
          />
          <DateField
            name="confirmedOn"
            label="確かめた日"
            required
            value={machine?.confirmedOn ?? props.today}
          />
        </Stack>
      </Section>
    </>
  )
}
