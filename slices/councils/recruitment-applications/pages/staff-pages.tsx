import type { Visit } from '#platform'
import { DateField, Day, Empty, Form, LinkButton, Notice, Page, SampleTag, Table } from '#ui'
import { panel } from '../../recruitment-panels/addresses.ts'
import { recruitment } from '../../recruitments/addresses.ts'
import { stageOf } from '../../recruitments/rules.ts'
import * as at from '../addresses.ts'
import { itIsNotJudgedYet } from '../rules.ts'
import { type Application, applicationsSeenBy, recruitmentForEntry } from '../tables.ts'
import { ApplicationFields } from './application-fields.tsx'

export function stateOfApplication(one: Application): string {
  if (one.withdrawnOn !== null) return '取下げ'
  if (one.declinedOn !== null) return '辞退'
  if (one.result !== null) return one.result
  if (one.isEligible === null) return '未確認'
  return one.isEligible ? '資格あり' : '資格なし'
}

/** Who applied, for those who check and do not judge. */
export async function ListPage({ here, params }: Visit<typeof at.applications>) {
  const made = await recruitmentForEntry(here, params.recruitmentId)
  const rows = await applicationsSeenBy(here, made.id)
  const isOpen = itIsNotJudgedYet(stageOf(made, here.today)) === true
  const unchecked = rows.filter((one) => one.withdrawnOn === null && one.isEligible === null).length
  return (
    <Page
      title={`${made.bodyName}　公募の応募`}
      back={recruitment(params)}
      lede="氏名と連絡先が載っています。選考する人には、決定までこの一覧は見えません。"
      acts={
        <>
          {isOpen && here.opens(at.newEntry(params)) && (
            <LinkButton href={at.newEntry(params)} kind="pri" isNew>
              {made.way === '作文' ? '紙の応募を入れる' : '引き受けると答えた方を入れる'}
            </LinkButton>
          )}
          {here.opens(panel(params)) && (
            <LinkButton href={panel(params)} kind="sub">
              選考する人と採点
            </LinkButton>
          )}
        </>
      }
    >
      {made.purgedOn !== null && (
        <Notice>
          応募書類は
          <Day on={made.purgedOn} />
          に廃棄しました。補欠の方の氏名と連絡先だけを、任期の間、残しています。
        </Notice>
      )}
      {unchecked > 0 && isOpen && (
        <Notice kind="warn">{`応募の資格をまだ確かめていない方が${unchecked}人います。`}</Notice>
      )}
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        fold
        total={`${rows.length}人`}
        empty={
          <Empty
            stage="decide"
            title="応募はまだありません"
            why="公開の画面から届いた応募と、ここで入れた紙の応募が並びます。"
          />
        }
        columns={[
          {
            key: 'name',
            label: '氏名',
            cell: (row) => (
              <>
                <a href={at.applicant({ applicationId: row.id })}>
                  {row.name === '' ? '廃棄済み' : row.name}
                </a>
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          {
            key: 'on',
            label: '受け付けた日',
            cell: (row) => <Day on={row.receivedOn} form="short" />,
          },
          { key: 'how', label: '入れ方', cell: (row) => row.enteredAs },
          { key: 'area', label: '地区', cell: (row) => row.area || '不明' },
          { key: 'number', label: '番号', align: 'n', cell: (row) => row.number },
          { key: 'state', label: '状態', cell: stateOfApplication },
        ]}
      />
    </Page>
  )
}

/** 代筆: what came on paper, as it stands there. */
export async function EntryPage({ here, params, filled }: Visit<typeof at.newEntry>) {
  const made = await recruitmentForEntry(here, params.recruitmentId)
  return (
    <Page
      title={made.way === '作文' ? '紙の応募を入れる' : '引き受けると答えた方を入れる'}
      back={at.applications(params)}
      lede={`${made.bodyName}。書いてあるとおりに入れてください。`}
    >
      <Form to={at.applications(params)} filled={filled} submit="応募を入れる">
        <DateField name="receivedOn" label="受け付けた日" required value={here.today} />
        <ApplicationFields
          made={made}
          consent="応募書類の使い方への同意が、本人の署名か回答にあります"
        />
      </Form>
    </Page>
  )
}
