import { addDays, isBusinessDay, type LocalDate } from '#packages/japan'
import {
  DateField,
  Day,
  Empty,
  Form,
  HiddenField,
  Page,
  Section,
  SelectField,
  Table,
  Tag,
  TextField,
} from '#ui'
import type { Visit } from '../../routes.ts'
import { settings } from '../../settings/addresses.ts'
import * as at from '../addresses.ts'
import { may } from '../permissions.ts'
import { dayKinds, nationalReason, type OwnDay, overridesOf } from '../rules.ts'
import { ownDays } from '../tables.ts'

const options = Object.entries(dayKinds).map(([value, label]) => ({ value, label }))
const daysShown = 92

/** The days on which this hall is closed or open otherwise than the rest of the country. */
export async function DaysPage({ here, filled }: Visit<typeof at.openingDays>) {
  const days = await ownDays(here)
  const keeps = may.keepOpeningDays(here.person)
  return (
    <Page
      title="市独自の閉庁日・開庁日"
      eyebrow="管理 › 市の設定"
      back={settings()}
      lede="期限や公募の締切は、土日・祝日・年末年始（12月29日〜1月3日）とここに入れた日を休みとして数えます。"
    >
      <Section title="市が決めた日">
        <Table
          caption="市が決めた日"
          rows={days}
          rowKey={({ on }) => on}
          total={`${days.length}件`}
          empty={
            <Empty
              title="市独自の日はありません"
              why="市制記念日や設備の点検で閉める日、祝日に窓口を開く日があれば加えます。"
            />
          }
          columns={[
            { key: 'on', label: '日', cell: ({ on }) => <Day on={on} /> },
            { key: 'kind', label: '開閉', cell: (day) => <Kind day={day} /> },
            { key: 'name', label: '名前・理由', cell: ({ name }) => name },
            {
              key: 'act',
              label: '取りやめ',
              cell: ({ on }) =>
                keeps && on >= here.today ? (
                  <Form
                    to={at.removals()}
                    name={`remove-${on}`}
                    filled={filled}
                    submit="取りやめる"
                    inline
                  >
                    <HiddenField name="on" value={on} />
                  </Form>
                ) : (
                  '—'
                ),
            },
          ]}
          fold
        />
      </Section>
      {keeps && (
        <Section title="日を加える" note="過ぎた日は加えられません">
          <Form to={at.days()} name="day" filled={filled} submit="日を加える">
            <DateField name="on" label="日" required />
            <SelectField name="kind" label="開閉" required value="closed" options={options} />
            <TextField
              name="name"
              label="名前・理由"
              hint="例：市制記念日"
              required
              maxlength={60}
            />
          </Form>
        </Section>
      )}
      <Ahead from={here.today} days={days} />
    </Page>
  )
}

function Kind({ day }: { day: OwnDay }) {
  return (
    <Tag kind={day.kind === 'closed' ? 'due' : 'ok'}>{day.kind === 'closed' ? '閉庁' : '開庁'}</Tag>
  )
}

/** What the clocks count as closed from today on; Saturdays and Sundays need no line. */
function Ahead({ from, days }: { from: LocalDate; days: readonly OwnDay[] }) {
  const calendar = overridesOf(days)
  const rows = Array.from({ length: daysShown }, (_, i) => addDays(from, i)).flatMap((on) => {
    const own = days.find((day) => day.on === on)
    const why = own?.name ?? nationalReason(on)
    if (why === null || (own === undefined && /曜日$/u.test(why))) return []
    return [{ on, why, isOpen: isBusinessDay(on, calendar) }]
  })
  return (
    <Section title="これから3か月の、土日のほかの休み">
      <Table
        caption="これから3か月の、土日のほかの休み"
        rows={rows}
        rowKey={({ on }) => on}
        empty={<p class="mut">土日のほかに休みはありません。</p>}
        columns={[
          { key: 'on', label: '日', cell: ({ on }) => <Day on={on} /> },
          { key: 'why', label: '理由', cell: ({ why }) => why },
          { key: 'open', label: '開閉', cell: ({ isOpen }) => (isOpen ? '開庁' : '閉庁') },
        ]}
        fold
      />
    </Section>
  )
}
