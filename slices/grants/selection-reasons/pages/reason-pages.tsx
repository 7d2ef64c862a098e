import type { Visit } from '#platform'
import { Missing } from '#platform'
import { AreaField, Empty, Form, Notice, Page, Table, Tag, TextField } from '#ui'
import { callSeenBy, callWrittenBy } from '../../calls/tables.ts'
import { sealedCriteriaOf, sealOf } from '../../criteria/tables.ts'
import { RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { selectionsOf } from '../../selections/tables.ts'
import * as at from '../addresses.ts'
import { reasonsOf } from '../tables.ts'

const outcomeOf = (row: { decided: string | null; proposed: string }) => row.decided ?? row.proposed

/** Everything that is not selected, and whether its reason is written. */
export async function ReasonsPage({ here, params }: Visit<typeof at.reasons>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const rows = (await selectionsOf(here, call.id)).filter((row) => outcomeOf(row) !== '採択')
  const written = new Map((await reasonsOf(here, call.id)).map((one) => [one.applicationId, one]))
  return (
    <RoundPage
      {...{ here, call, seal, filled: null }}
      part="reasons"
      title="不採択・補欠の理由"
      lede="理由がそろうまで、選定を決裁できません。"
      forms={[]}
    >
      <Table
        rows={rows}
        rowKey={(row) => row.applicationId}
        fold
        total={`${rows.length}件`}
        empty={
          <Empty
            title="理由を書く申請がありません"
            why="審査会の議決の後に、採択とならなかった申請が並びます。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'name',
            label: '申請',
            cell: (row) => (
              <a href={at.reason({ callId: call.id, applicationId: row.applicationId })}>
                {`${row.applicantName}　${row.title}`}
              </a>
            ),
          },
          { key: 'outcome', label: '採否案', cell: (row) => <Tag>{outcomeOf(row)}</Tag> },
          {
            key: 'written',
            label: '理由',
            cell: (row) =>
              written.has(row.applicationId) ? (
                `書きました（${written.get(row.applicationId)?.writtenName}）`
              ) : (
                <Tag kind="warn">まだ</Tag>
              ),
          },
        ]}
      />
    </RoundPage>
  )
}

export async function ReasonPage({ here, params, filled }: Visit<typeof at.reason>) {
  const call = await callWrittenBy(here, params.callId)
  const row = (await selectionsOf(here, call.id)).find(
    (one) => one.applicationId === params.applicationId,
  )
  if (!row) throw new Missing()
  const before = (await reasonsOf(here, call.id)).find(
    (one) => one.applicationId === params.applicationId,
  )
  const set = await sealedCriteriaOf(here, call.id)
  return (
    <Page
      title="理由を書く"
      back={at.reasons(params)}
      lede={`${row.applicantName}　${row.title}`}
      tags={<Tag>{outcomeOf(row)}</Tag>}
    >
      <Notice>{row.why}</Notice>
      <Form
        to={at.reason(params)}
        filled={filled}
        submit="理由を保存する"
        version={before?.version ?? 0}
      >
        <AreaField
          name="forApplicant"
          label="申請者に示す理由"
          hint={`審査項目（${(set?.criteria ?? []).map(({ name }) => name).join('、')}）を一つ以上挙げてください。委員の名は書きません。`}
          rows={5}
          required
          value={before?.forApplicant}
        />
        <TextField
          name="firstImprovement"
          label="次に向けて直すとよい点（1）"
          required
          value={before?.improvements[0]}
        />
        <TextField
          name="secondImprovement"
          label="次に向けて直すとよい点（2）"
          required
          value={before?.improvements[1]}
        />
        <TextField
          name="whomToAsk"
          label="相談できる先"
          required
          value={before?.whomToAsk ?? `${call.sectionName}の窓口`}
        />
        <AreaField
          name="internalNote"
          label="庁内の覚え"
          hint="申請者には示しません。"
          rows={3}
          value={before?.internalNote}
        />
      </Form>
    </Page>
  )
}
