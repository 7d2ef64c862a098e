import { formatWareki } from '#packages/japan'
import type { Visit } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { AreaField, ChecksField, DateField, Form, Notice, Page, TextField } from '#ui'
import { version as versionPage } from '../../versions/addresses.ts'
import { versionSeenBy } from '../../versions/tables.ts'
import * as at from '../addresses.ts'
import { channels, earliestClose } from '../rules.ts'

/** The draft is put to the public: until when, to whom, and what lies beside it. */
export async function NewRoundPage({ here, params, filled }: Visit<typeof at.newRound>) {
  const version = await versionSeenBy(here, params.versionId)
  const earliest = earliestClose(here.today, await calendarOf(here))
  return (
    <Page
      title="素案を公表する"
      back={versionPage(params)}
      lede={`${version.planName}の第${version.number}版を公表し、意見を募ります。募っている間は、本文を直せません。`}
    >
      <Notice>
        {`今日公表すると、締切はいちばん早くて${formatWareki(earliest)}です（公表の日を入れずに30日、休日に当たるときは次の開庁日）。短くするときは、理由が公表されます。`}
      </Notice>
      <Form
        to={at.newRound(params)}
        filled={filled}
        version={version.version}
        submit="公表して意見を募る"
      >
        <DateField name="closesOn" label="締切の日" value={earliest} required />
        <AreaField
          name="shortReason"
          label="30日より短くする理由"
          hint="短くするときだけ。公表されます。"
          rows={2}
        />
        <TextField
          name="who"
          label="意見を出せる人"
          value="市内に住む人、働く人、学ぶ人、市内に事務所がある個人・法人・団体、そのほか計画に関わりのある人"
          required
        />
        <ChecksField
          name="channels"
          label="受け付ける方法"
          required
          value={channels}
          options={channels}
        />
        <AreaField
          name="papers"
          label="公表する資料"
          hint="例：素案、概要版、意見用紙"
          rows={3}
          required
        />
        <AreaField
          name="basis"
          label="根拠一覧"
          hint="素案のもとにした統計・調査・会議の資料の名前と、置いてあるところ"
          rows={5}
          required
        />
      </Form>
    </Page>
  )
}
