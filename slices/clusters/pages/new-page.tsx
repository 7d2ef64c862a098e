import type { Visit } from '#platform'
import { AreaField, CheckField, Form, Page, TextField } from '#ui'
import * as at from '../addresses.ts'

export async function NewPage({ filled }: Visit<typeof at.newCluster>) {
  return (
    <Page
      title="産地を登録する"
      back={at.clusters()}
      lede="何をつくる産地か、いつ、なぜここで始まったかを残します。"
    >
      <Form to={at.clusters()} filled={filled} submit="産地を登録する">
        <TextField name="name" label="産地の名称" required maxlength={100} />
        <TextField name="kana" label="よみ" maxlength={100} />
        <TextField name="nameEn" label="英語の名称" maxlength={100} />
        <TextField name="trade" label="業種のまとまり" hint="例：眼鏡" maxlength={50} />
        <AreaField name="products" label="製品" hint="一行に一つ" rows={3} />
        <AreaField name="districts" label="地区" hint="一行に一つ。空欄なら市の全域です" rows={2} />
        <TextField name="originYear" label="起源の年（西暦）" />
        <TextField name="originWho" label="もたらした人" maxlength={100} />
        <AreaField name="origin" label="由来" rows={4} />
        <TextField name="originSource" label="由来の出典" maxlength={300} />
        <AreaField name="naturalGround" label="自然条件" rows={3} />
        <AreaField name="historicalGround" label="歴史条件" rows={3} />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}
