import { formatWareki } from '#packages/japan'
import { ChecksField, DateField, Form, Page, TextField } from '#ui'
import type { Visit } from '../../routes.ts'
import * as at from '../addresses.ts'
import { roleOptions } from '../role-options.ts'

/** A new account. The password is set by its owner, with a letter. */
export function NewPage({ here, filled }: Visit<typeof at.newAccount>) {
  return (
    <Page
      title="利用者を登録する"
      eyebrow="管理 › 利用者"
      back={at.accounts()}
      lede="登録したあと、本人に渡す手紙を印刷します。パスワードは、その手紙を使って本人が決めます。"
    >
      <Form to={at.accounts()} filled={filled} submit="登録する">
        <TextField
          name="login"
          label="ID"
          required
          width="m"
          hint="半角の英小文字と数字で3〜40字。あとから変えられません。"
        />
        <TextField name="name" label="氏名" required width="m" />
        <TextField name="section" label="所属" width="m" hint="課の名前。外部の人は空欄。" />
        <TextField name="title" label="職名" width="m" />
        <TextField
          name="mail"
          label="メール"
          type="email"
          hint="期限や、新しい端末からのサインインを知らせます。"
        />
        <ChecksField
          name="roles"
          label="役割"
          required
          hint="情報政策課は、ほかの役割と兼ねられません。"
          options={roleOptions}
        />
        <DateField
          name="validFrom"
          label="使い始める日"
          required
          value={formatWareki(here.today)}
        />
        <DateField
          name="validUntil"
          label="使い終える日"
          hint="任期や委託の終わりの日。決まっていなければ空欄。"
        />
      </Form>
    </Page>
  )
}
