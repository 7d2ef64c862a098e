import { csvOf, type FileAnswer, isStaff, type Visit, withQuery } from '#platform'
import { Confirm, Form, PaperPage, SelectField, TextField } from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import { dayOf } from '../../decisions/rules.ts'
import { decisionLabel } from '../../kinds/rules.ts'
import { may } from '../../permissions.ts'
import { papersOf } from '../../snapshots/tables.ts'
import { shortDay } from '../../threads/rules.ts'
import * as at from '../addresses.ts'
import type { PaperRow } from '../rules.ts'
import { type GroundsPaper, groundsPaperOf, type ReaderKind } from '../tables.ts'
import { GroundsSheet } from './grounds-sheet.tsx'

function askedOf(query: Readonly<Record<string, string>>): {
  reader: ReaderKind
  decision?: string
} {
  const reader = query.for === 'public' || query.for === 'staff' ? query.for : 'own'
  return { reader, decision: query.decision || undefined }
}

/** 根拠一覧: a record's whole why and what became of it, to print and to freeze. */
export async function GroundsPage({ here, params, query, filled }: Visit<typeof at.grounds>) {
  const paper = await groundsPaperOf(here, params.beadPid, askedOf(query))
  const frozen = (await papersOf(here, paper.subject)).filter((one) => one.paper === 'grounds')
  const kept = { for: query.for, decision: query.decision }
  return (
    <PaperPage
      title={`根拠一覧　${paper.subject.title}`}
      back={beadPage(params)}
      acts={
        <a class="btn sm sub" href={withQuery(at.groundsCsv(params), kept)} download>
          CSV
        </a>
      }
    >
      {isStaff(here.person) && (
        <div class="tools">
          <Form to={at.grounds(params)} method="get" inline submit="この条件で見る">
            <SelectField
              name="for"
              label="誰に向けて"
              empty="自分に見えるもの"
              value={query.for}
              options={[
                { value: 'staff', label: '庁内' },
                { value: 'public', label: '公開' },
              ]}
            />
            <DecisionField paper={paper} value={query.decision} />
          </Form>
        </div>
      )}
      {may.freezePapers(here.person) && (
        <div class="tools">
          <Confirm
            open="確定して照合の番号を付ける"
            title="この根拠一覧を確定します"
            to={at.freezing(params)}
            name="freezing"
            filled={filled}
            submit="この内容で確定する"
          >
            <p>
              確定すると、後から何があっても同じものを印刷できます。直すときは、新しい版に差し替えます。
            </p>
            <SelectField
              name="reader"
              label="誰に向けて"
              required
              value={query.for}
              options={[
                { value: 'staff', label: '庁内' },
                { value: 'public', label: '公開' },
              ]}
            />
            <DecisionField paper={paper} value={query.decision} />
            <SelectField
              name="replaces"
              label="差し替える版"
              empty="なし"
              options={frozen.map((one) => ({ value: one.id, label: `版${one.version}` }))}
            />
            <TextField name="changed" label="差替えの理由" />
          </Confirm>
        </div>
      )}
      <GroundsSheet paper={paper} seal={null} />
    </PaperPage>
  )
}

function DecisionField({ paper, value }: { paper: GroundsPaper; value: string | undefined }) {
  return (
    <SelectField
      name="decision"
      label="どの決定に対して"
      empty="いちばん新しい決定"
      value={value}
      options={paper.decisions.map((decision) => ({
        value: decision.id,
        label: `${decisionLabel(decision.name)}　${shortDay(dayOf(decision.decidedAt))}`,
      }))}
    />
  )
}

export function groundsCsvOf(rows: readonly PaperRow[]): string {
  return csvOf<PaperRow>(
    [
      { head: '番号', cell: (row) => row.number },
      { head: '段', cell: (row) => row.depth },
      { head: '種別', cell: (row) => row.kind },
      { head: '名称', cell: (row) => row.title },
      { head: '日付', cell: (row) => (row.isDue ? `未到来 ${row.day}` : row.day) },
      { head: '版', cell: (row) => row.version },
      { head: '出所・範囲', cell: (row) => row.source },
      { head: '要点', cell: (row) => row.point },
      { head: '後付け', cell: (row) => row.mark },
      { head: '公開ID', cell: (row) => row.pid },
    ],
    rows,
  )
}

export async function groundsCsv({
  here,
  params,
  query,
}: Visit<typeof at.groundsCsv>): Promise<FileAnswer> {
  const paper = await groundsPaperOf(here, params.beadPid, askedOf(query))
  return { type: 'text/csv', name: `根拠一覧_${here.today}.csv`, body: groundsCsvOf(paper.why) }
}

export async function outcomesCsv({
  here,
  params,
}: Visit<typeof at.outcomesCsv>): Promise<FileAnswer> {
  const paper = await groundsPaperOf(here, params.beadPid, { reader: 'own' })
  return {
    type: 'text/csv',
    name: `この後どうなったか_${here.today}.csv`,
    body: groundsCsvOf(paper.became),
  }
}
