import { formatWareki } from '#packages/japan'
import {
  AreaField,
  DateField,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  Instant,
  Page,
  Section,
  SelectField,
  Table,
  TextField,
} from '#ui'
import { Missing } from '../../errors.ts'
import type { Visit } from '../../routes.ts'
import * as at from '../addresses.ts'
import { may } from '../permissions.ts'
import { holdingOn } from '../rules.ts'
import { type AnySetting, settingNamed, written } from '../setting.ts'
import { decisionsOf, isDemonstration } from '../tables.ts'

/** One setting: what holds today, what held before, and a form for a further value. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.setting>) {
  const of = settingNamed(params.name)
  if (of === null || of.editedAt !== undefined) throw new Missing()
  const decided = await decisionsOf(here, of.name)
  const now = holdingOn(decided, here.today)
  const isSample = await isDemonstration(here)
  const standard = isSample && of.inDemonstration !== undefined ? of.inDemonstration : of.standard

  return (
    <Page title={of.label} eyebrow="管理 › 市の設定" back={at.settings()}>
      <Facts>
        <Fact term="いまの値">{written(of, now ? now.value : standard)}</Fact>
        <Fact term="初期値">{written(of, standard)}</Fact>
        <Fact term="初期値の根拠">{of.source}</Fact>
      </Facts>
      {may.decideSettings(here.person) && (
        <Section title="別の値を決める" note="前の値は消えません">
          <Form to={at.setting({ name: of.name })} filled={filled} submit="この値に決める">
            <ValueField of={of} value={now ? now.value : standard} />
            <DateField
              name="validFrom"
              label="いつから"
              required
              value={formatWareki(here.today)}
              hint="この日より前の計算には、前の値を使い続けます。"
            />
            <TextField
              name="source"
              label="根拠"
              hint="規程・要綱の名前や、決裁の番号など。"
              maxlength={200}
            />
            <AreaField name="reason" label="変える理由" required rows={3} />
          </Form>
        </Section>
      )}
      <Section title="これまでの値">
        <Table
          rows={decided}
          rowKey={({ validFrom, setAt }) => `${validFrom} ${setAt}`}
          empty={
            <Empty
              title="市では、まだ決めていません"
              why="初期値を使っています。決めると、日付・理由・決めた人がここに残ります。"
            />
          }
          columns={[
            { key: 'from', label: 'いつから', cell: (d) => <Day on={d.validFrom} /> },
            { key: 'value', label: '値', cell: (d) => written(of, d.value) },
            { key: 'source', label: '根拠', cell: (d) => d.source || '—' },
            { key: 'reason', label: '理由', cell: (d) => d.reason },
            { key: 'by', label: '決めた人', cell: (d) => d.setByName },
            { key: 'at', label: '決めた日時', cell: (d) => <Instant at={d.setAt} form="short" /> },
          ]}
        />
      </Section>
    </Page>
  )
}

function ValueField({ of, value }: { of: AnySetting; value: unknown }) {
  const text = of.read && of.write ? of.write(value) : String(value)
  if (of.choices === undefined)
    return <TextField name="value" label="値" required value={text} unit={of.unit} />
  const options = Object.entries(of.choices).map(([key, label]) => ({ value: key, label }))
  return <SelectField name="value" label="値" required value={text} options={options} />
}
