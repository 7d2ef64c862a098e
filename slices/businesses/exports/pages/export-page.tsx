import type { Visit } from '#platform'
import { AreaField, CheckField, Confirm, Form, Page, RadioField, Section, SelectField } from '#ui'
import { businesses } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import { hasOpenedContacts } from '../actions/open-contacts.ts'
import * as at from '../addresses.ts'
import { formats, lostSign, models } from '../rules.ts'

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** The register as a file for other systems, under the names of the GIF core data model. */
export async function ExportPage({ here, filled }: Visit<typeof at.exports>) {
  const isOpened = may.seeContacts(here.person) && (await hasOpenedContacts(here))
  return (
    <Page
      title="台帳を書き出す"
      back={businesses()}
      lede="GIF（政府相互運用性フレームワーク）の法人・事業所の項目名で書き出します。名を付け替えるだけで、内容は台帳のままです。"
    >
      <div class="stack-6">
        <Form to={at.exportFile()} method="get" submit="書き出す">
          <div class="cols c2">
            <RadioField name="model" label="何を" value="corporations" options={options(models)} />
            <RadioField
              name="format"
              label="どの形で"
              value="csv-utf-8"
              options={options(formats)}
            />
          </div>
          <SelectField
            name="lost"
            label="シフトJISで表せない文字（𠮷 など）があるとき"
            width="l"
            value="told"
            options={[
              { value: 'told', label: '書き出さずに、どの事業者のどの文字かを知らせる' },
              { value: 'replaced', label: `「${lostSign}」に置き換えて書き出す` },
            ]}
          />
          <CheckField name="closed" label="廃業・統合済も含める" />
          {isOpened && (
            <CheckField
              name="contacts"
              label="電話・メールも含める"
              hint="目的を記録してから30分のあいだ選べます。"
            />
          )}
        </Form>
        {may.seeContacts(here.person) && !isOpened && (
          <Section title="電話・メールも書き出すとき">
            <p>
              目的を操作の記録に残し、もう一度本人確認をすると、30分のあいだ、上の書き出しに電話とメールを含められます。
            </p>
            <Confirm
              open="電話・メールも含める"
              title="個人情報を含む書き出しです"
              to={at.contacts()}
              name="contacts"
              filled={filled}
              submit="目的を記録して開く"
            >
              <AreaField
                name="reason"
                label="書き出す目的（10字以上）"
                rows={2}
                required
                hint="例：令和8年度の企業調査の調査票を郵送するため"
              />
            </Confirm>
          </Section>
        )}
      </div>
    </Page>
  )
}
