import { type Visit, withQuery } from '#platform'
import { settingOn } from '#platform/settings'
import {
  AreaField,
  CheckField,
  Confirm,
  Form,
  LinkButton,
  Notice,
  Page,
  RadioField,
  Section,
  SelectField,
  Stack,
} from '#ui'
import { businesses } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { contactExportsADay, formats, lostSign, minutesToFetch, models } from '../rules.ts'
import { type ContactExport, contactExportsReady, contactExportsToday } from '../tables.ts'

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** The register as a file for other systems, under the names of the GIF core data model. */
export async function ExportPage({ here, filled }: Visit<typeof at.exports>) {
  const reaches = may.seeContacts(here.person)
  const ready = reaches ? await contactExportsReady(here) : []
  const most = await settingOn(here, contactExportsADay)
  const made = reaches ? await contactExportsToday(here) : 0
  return (
    <Page
      title="台帳を書き出す"
      back={businesses()}
      lede="GIF（政府相互運用性フレームワーク）の法人・事業所の項目名で書き出します。名を付け替えるだけで、内容は台帳のままです。"
    >
      <div class="stack-6">
        <Form to={at.exportFile()} method="get" submit="書き出す">
          <WhatAndHow />
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
        </Form>
        {reaches && (
          <Section title="電話・メールも書き出すとき" note={`きょう${made}回／一日${most}回まで`}>
            <Stack>
              {ready.map((one) => (
                <Ready made={one} />
              ))}
              <p>
                目的を操作の記録に残し、もう一度本人確認をして、電話とメールを含むファイルを用意します。用意した人だけが、
                {minutesToFetch}分のあいだ受け取れます。
              </p>
              <Confirm
                open="電話・メールも含める"
                title="個人情報を含む書き出しです"
                to={at.contacts()}
                name="contacts"
                filled={filled}
                submit="目的を記録して用意する"
              >
                <WhatAndHow />
                <CheckField name="closed" label="廃業・統合済も含める" />
                <AreaField
                  name="reason"
                  label="書き出す目的（10字以上）"
                  rows={2}
                  required
                  hint="例：令和8年度の企業調査の調査票を郵送するため"
                />
              </Confirm>
            </Stack>
          </Section>
        )}
      </div>
    </Page>
  )
}

function WhatAndHow() {
  return (
    <div class="cols c2">
      <RadioField name="model" label="何を" value="corporations" options={options(models)} />
      <RadioField name="format" label="どの形で" value="csv-utf-8" options={options(formats)} />
    </div>
  )
}

/** A file that was made and can be fetched, with the way round what CP932 cannot hold. */
function Ready({ made }: { made: ContactExport }) {
  const file = at.contactsFile({ exportId: made.id })
  return (
    <Notice
      kind="ok"
      act={
        <>
          <LinkButton href={file} kind="pri">
            受け取る
          </LinkButton>
          {made.format === 'csv-cp932' && (
            <LinkButton href={withQuery(file, { lost: 'replaced' })} kind="sub">
              表せない文字を「{lostSign}」にして受け取る
            </LinkButton>
          )}
        </>
      }
    >
      {models[made.model]}、{formats[made.format]}
      {made.withClosed && '、廃業・統合済を含む'}：電話・メール入りのファイルです。
    </Notice>
  )
}
