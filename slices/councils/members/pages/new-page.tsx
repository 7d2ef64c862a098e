import { addDays, addMonths } from '#packages/japan'
import type { Visit } from '#platform'
import {
  CheckField,
  Columns,
  DateField,
  Form,
  Page,
  RadioField,
  Section,
  SelectField,
  TextField,
} from '#ui'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { categories } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { seatsOf } from '../../category-seats/tables.ts'
import { peopleKnown } from '../../people/tables.ts'
import * as at from '../addresses.ts'
import { capacities } from '../rules.ts'

export async function NewPage({ here, params, filled }: Visit<typeof at.newMember>) {
  const body = await bodySeenBy(here, params.bodyId)
  const known = await peopleKnown(here)
  const seats = await seatsOf(here, body.id)
  const offered = seats.length > 0 ? seats.map(({ category }) => category) : categories
  return (
    <Page
      title="候補を入れる"
      back={bodyPage(params)}
      lede={`${body.name}。候補は課の中だけの記録です。承諾を得てから委嘱します。`}
    >
      <Form to={at.members(params)} filled={filled} submit="候補に入れる">
        <Section title="だれを">
          {known.length > 0 && (
            <SelectField
              name="personId"
              label="登録のある方"
              hint="選んだときは、氏名から所属までを空けてください。"
              empty="登録のない方"
              options={known.map(({ id, name, affiliation }) => ({
                value: id,
                label: affiliation === '' ? name : `${name}（${affiliation}）`,
              }))}
            />
          )}
          <Columns shape="2">
            <TextField name="name" label="氏名" />
            <TextField name="kana" label="ふりがな" />
            <TextField name="affiliation" label="所属" />
            <TextField name="post" label="職" />
            <TextField name="area" label="地区" />
            <TextField name="mail" label="連絡先のメール" type="email" />
          </Columns>
          <TextField name="postalAddress" label="送付先" hint="名簿には載りません。" />
          <CheckField name="postalIsHome" label="送付先は自宅" />
          <CheckField name="isStaff" label="市の職員である" />
          <CheckField name="isAssembly" label="市議会の議員である" />
          <TextField
            name="household"
            label="世帯の目印"
            hint="同じ世帯の方が二人いないかを確かめるためだけに使います。"
          />
        </Section>
        <Section title="どの席に">
          <SelectField name="category" label="区分" required options={offered} />
          <RadioField name="capacity" label="資格" required options={capacities} value="個人" />
          <TextField name="office" label="職指定のときの職" />
          <TextField name="recommendedBy" label="推薦した団体" />
          <TextField
            name="recruitedBefore"
            label="選ばれた公募"
            hint="登録の前から公募市民である方を写すときだけ。例：令和7年11月の公募。これから委嘱する公募市民は、公募の選考の結果から候補に入れます。"
          />
          <Columns shape="2">
            <DateField name="termFrom" label="任期の初日" required value={here.today} />
            <DateField
              name="termTo"
              label="任期の末日"
              required
              value={addDays(addMonths(here.today, body.termMonths), -1)}
            />
          </Columns>
          <CheckField name="fillsVacancy" label="前任者の残りの任期を引き継ぐ" />
          <CheckField name="isTemporary" label="臨時委員（特定の議題だけ）" />
        </Section>
      </Form>
    </Page>
  )
}
