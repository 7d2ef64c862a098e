import type { Visit } from '#platform'
import { AreaField, FileField, Form, Page, SelectField } from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { goalLevels } from '../../goals/rules.ts'
import { planSeenBy } from '../../tables.ts'
import { versionToWrite } from '../../versions/tables.ts'
import * as at from '../addresses.ts'

export async function NewOutlinePage({ here, params, filled }: Visit<typeof at.newOutline>) {
  const plan = await planSeenBy(here, params.planId)
  const version = await versionToWrite(here, plan.id)
  return (
    <Page
      title="計画書から取り込む"
      back={planPage(params)}
      lede={`${plan.name}　第${version.number}版（${version.state}）に取り込みます。次の画面で内容を確かめるまで、計画は変わりません。`}
    >
      <Form to={at.newOutline(params)} filled={filled} multipart submit="読み取る">
        <FileField
          name="file"
          label="ファイル"
          accept=".docx,.xlsx,.csv"
          hint="Word（見出し1・見出し2…が目標、その下の文が本文になります）、またはExcel・CSV（一行目に 段階・番号・名称・本文）。"
        />
        <SelectField
          name="first"
          label="見出し1の段階"
          hint="Wordのときだけ使います。見出し2から下は、その次の段階になります。"
          value="基本目標"
          options={goalLevels}
        />
        <AreaField
          name="text"
          label="または、表を貼り付ける"
          hint="表計算ソフトから 段階・番号・名称・本文 の列を、見出しの行ごと写して貼り付けます。"
          rows={8}
        />
      </Form>
    </Page>
  )
}
