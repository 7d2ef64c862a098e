import type { Visit } from '#platform'
import { FileField, Form, Notice, Page } from '#ui'
import * as at from '../addresses.ts'

export function ImportPage({ filled }: Visit<typeof at.newImport>) {
  return (
    <Page
      title="糸を取り込む"
      stage="rec"
      lede="ほかの Sanchi が書き出した JSON-LD を、まだ記録のない市に取り込みます。"
    >
      <Notice>
        つないだ日時は取り込んだ時刻になり、もとの日時は参考として残ります。後付けの印が消えることはありません。
      </Notice>
      <Form to={at.newImport()} filled={filled} submit="取り込む" multipart>
        <FileField name="file" label="JSON-LD のファイル" required accept=".jsonld,.json" />
      </Form>
    </Page>
  )
}
