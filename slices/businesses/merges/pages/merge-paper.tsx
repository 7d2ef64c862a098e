import { type Here, Missing, type Visit } from '#platform'
import { Day, Paper, PaperPage, PaperPart, Seals } from '#ui'
import { labelOf } from '../../links/rules.ts'
import { linksOf, type Moved, movesOf } from '../../links/tables.ts'
import * as at from '../addresses.ts'
import { beforeAndAfter, type Merge, mergeSeenBy } from '../tables.ts'

/** 統合票: which two records were made one, what was chosen and what was moved. */
export async function MergePaper({ here, params }: Visit<typeof at.mergePaper>) {
  const merge = await mergeSeenBy(here, params.mergeId)
  return (
    <Sheet
      title="統合票"
      label={merge.label}
      merge={merge}
      on={merge.mergedOn}
      by={merge.mergedName}
      reason={merge.reason}
      moves={await told(here, merge)}
      column="how"
    />
  )
}

/** 統合取消票: that a merge was undone, and where everything went. */
export async function ReversalPaper({ here, params }: Visit<typeof at.reversalPaper>) {
  const merge = await mergeSeenBy(here, params.mergeId)
  if (merge.reversedOn === null) throw new Missing()
  return (
    <Sheet
      title="統合取消票"
      label={merge.reversalLabel}
      merge={merge}
      on={merge.reversedOn}
      by={merge.reversedName ?? ''}
      reason={merge.reversalReason}
      moves={await told(here, merge)}
      column="returned"
    />
  )
}

type Told = Moved & { readonly says: string }

async function told(here: Here, merge: Merge): Promise<Told[]> {
  const rows = await linksOf(here, [merge.winnerId, merge.loserId])
  const says = new Map(rows.map((row) => [row.rowId, row.says]))
  return (await movesOf(here, merge.id)).map((move) => ({
    ...move,
    says: says.get(move.rowId) ?? '（消えています）',
  }))
}

function Sheet(props: {
  title: string
  label: string
  merge: Merge
  on: string
  by: string
  reason: string
  moves: readonly Told[]
  column: 'how' | 'returned'
}) {
  const { merge, moves } = props
  return (
    <PaperPage title={`${props.title}　${merge.winnerName}`} back={at.merge({ mergeId: merge.id })}>
      <Paper
        title={props.title}
        spaced
        top={
          <>
            {props.label || '番号なし'}
            {merge.isSample && '　見本'}
          </>
        }
        right={<Seals names={['課長', '係長', '担当']} />}
        foot="庁内用　個人情報を含むため、取扱いに注意すること"
        footRight="Sanchi"
      >
        <table class="form s">
          <tbody>
            <tr>
              <th scope="row">日付</th>
              <td>
                <Day on={props.on} />
              </td>
              <th scope="row">行った人</th>
              <td>{props.by}</td>
            </tr>
            <tr>
              <th scope="row">残した登録</th>
              <td>{merge.winnerName}</td>
              <th scope="row">統合した登録</th>
              <td>{merge.loserName}</td>
            </tr>
            <tr>
              <th scope="row">理由</th>
              <td colspan={3}>{props.reason}</td>
            </tr>
          </tbody>
        </table>
        <PaperPart title="一　統合の前の登録">
          <table class="form s">
            <thead>
              <tr>
                {['項目', '残した登録（前）', '統合した登録（前）', '統合のあと'].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {beforeAndAfter(merge).map((row) => (
                <tr>
                  <th scope="row">{row.label}</th>
                  <td>{row.winner}</td>
                  <td>{row.loser}</td>
                  <td>{row.after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </PaperPart>
        <PaperPart title="二　記録の移動" note={`${moves.length}件`}>
          {moves.length === 0 ? (
            <p>移した記録はない。</p>
          ) : (
            <table class="form s">
              <thead>
                <tr>
                  <th scope="col">種類</th>
                  <th scope="col">内容</th>
                  <th scope="col">扱い</th>
                </tr>
              </thead>
              <tbody>
                {moves.map((move) => (
                  <tr>
                    <td>{labelOf(move.link)}</td>
                    <td>{move.says}</td>
                    <td>{move[props.column]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </PaperPart>
      </Paper>
    </PaperPage>
  )
}
