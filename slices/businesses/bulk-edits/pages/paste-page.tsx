import type { Visit } from '#platform'
import { AreaField, Form, Page, Section } from '#ui'
import { fieldLabels } from '../../rules.ts'
import * as at from '../addresses.ts'
import { clearWord, mostPasted } from '../rules.ts'

/** Cells copied from a spreadsheet, to be looked at before anything is changed. */
export async function PastePage({ filled }: Visit<typeof at.paste>) {
  return (
    <Page
      title="表計算ソフトから貼り付けて直す"
      back={at.bulkEdits()}
      lede="見出しの行と、直す行を選んでコピーし、下に貼り付けます。次の画面で、直す前と後を一行ずつ確かめられます。"
    >
      <Form to={at.paste()} name="paste" filled={filled} submit="貼り付けた内容を確かめる">
        <AreaField
          name="text"
          label="貼り付ける内容"
          rows={12}
          placeholder={'法人番号\t名称\t地区\t電話'}
          hint={`一行目は見出しです。「法人番号」か「名称」の列で事業者をさがします。空けたセルはいまのまま残り、「${clearWord}」と書いたセルは空になります。${mostPasted.toLocaleString('ja-JP')}行まで。`}
          required
        />
      </Form>
      <Section title="使える見出し">
        <p>{Object.values(fieldLabels).join('、')}</p>
        <p class="mut">
          同じ名称の事業者がいくつもあるときは、法人番号か電話の列も写してください。台帳にない事業者は、ここでは登録されません。
        </p>
      </Section>
    </Page>
  )
}
