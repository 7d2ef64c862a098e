import type { Visit } from '#platform'
import { idInPid } from '#platform'
import { Fact, Facts, FileField, Form, Notice, Page, Section } from '#ui'
import { toTheSecond } from '../../applications/rules.ts'
import * as at from '../addresses.ts'
import { filesOfReceipt, receiptNamed } from '../tables.ts'

/** For whoever holds a receipt: no name stands here, only whether a file is one of those received. */
export async function CheckFilePage({ here, params, filled }: Visit<typeof at.check>) {
  const receipt = await receiptNamed(here, idInPid(params.receiptPid, here.city))
  const files = await filesOfReceipt(here, receipt.id)
  return (
    <Page
      title={`受付票 ${receipt.label} のファイルを確かめる`}
      lede="手元のファイルが、市が受け付けた添付と同じかどうかを確かめます。"
    >
      <Facts>
        <Fact term="受付番号">{receipt.label}</Fact>
        <Fact term="受付日時">{toTheSecond(receipt.receivedAt)}</Fact>
        <Fact term="添付">{`${files.length}件`}</Fact>
      </Facts>
      <Section title="ファイルを選ぶ">
        <Notice kind="info">
          選んだファイルは、指紋（SHA-256）を計算した後、残さずに消します。
        </Notice>
        <Form to={at.check(params)} filled={filled} submit="同じかどうかを確かめる" multipart>
          <FileField name="file" label="手元のファイル" required />
        </Form>
      </Section>
    </Page>
  )
}
