import { Missing, type Visit } from '#platform'
import { Day, Paper, PaperPage, PaperPart, Seals } from '#ui'
import { business } from '../../addresses.ts'
import { labelOf } from '../../links/rules.ts'
import { linksOf, movesOf } from '../../links/tables.ts'
import type * as at from '../addresses.ts'
import { lastOf } from '../rules.ts'
import { closureSeenBy, lineSeenBy } from '../tables.ts'

/** 承継記録: who followed whom, since when, and what went over. */
export async function LinePaper({ here, params }: Visit<typeof at.linePaper>) {
  const line = await lineSeenBy(here, params.lineId)
  if (line.kind !== '承継') throw new Missing()
  const moves = await movesOf(here, line.id)
  const rows = await linksOf(here, [line.fromId, line.toId])
  const says = new Map(rows.map((row) => [row.rowId, row.says]))
  return (
    <PaperPage title={`承継記録　${line.fromName}`} back={business({ businessId: line.fromId })}>
      <Paper
        title="承継記録"
        spaced
        top={
          <>
            {line.label || '番号なし'}
            {line.isSample && '　見本'}
          </>
        }
        right={<Seals names={['課長', '係長', '担当']} />}
        foot="庁内用　個人情報を含むため、取扱いに注意すること"
        footRight="Sanchi"
      >
        <table class="form s">
          <tbody>
            <tr>
              <th scope="row">もとの事業者</th>
              <td>{line.fromName}</td>
              <th scope="row">引き継いだ事業者</th>
              <td>{line.toName}</td>
            </tr>
            <tr>
              <th scope="row">承継した日</th>
              <td>
                <Day on={line.onDay} />
              </td>
              <th scope="row">記録した人</th>
              <td>{line.keptName}</td>
            </tr>
            <tr>
              <th scope="row">経緯</th>
              <td colspan={3}>{line.reason}</td>
            </tr>
          </tbody>
        </table>
        <PaperPart title="一　引き継いだ記録" note={`${moves.length}件`}>
          {moves.length === 0 ? (
            <p>引き継いだ記録はない。</p>
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
                    <td>{says.get(move.rowId) ?? '（消えています）'}</td>
                    <td>{move.how === '移した' ? '引き継いだ' : 'もとの登録に残した'}</td>
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

/** 廃業記録票: the day, the cause, and what the business could do last. */
export async function ClosurePaper({ here, params }: Visit<typeof at.closurePaper>) {
  const closure = await closureSeenBy(here, params.closureId)
  const last = lastOf(closure.capacities)
  return (
    <PaperPage
      title={`廃業記録票　${closure.name}`}
      back={business({ businessId: closure.businessId })}
    >
      <Paper
        title="廃業記録票"
        spaced
        top={
          <>
            {closure.label || '番号なし'}
            {closure.isSample && '　見本'}
            {closure.revokedAt !== null && '　取消し済み'}
          </>
        }
        right={<Seals names={['課長', '係長', '担当']} />}
        foot="庁内用　廃業の事情を含むため、取扱いに注意すること"
        footRight="Sanchi"
      >
        <table class="form s">
          <tbody>
            <tr>
              <th scope="row">事業者</th>
              <td>{closure.name}</td>
              <th scope="row">所在地</th>
              <td>{closure.address || '—'}</td>
            </tr>
            <tr>
              <th scope="row">廃業した日</th>
              <td>
                <Day on={closure.onDay} />
              </td>
              <th scope="row">事情</th>
              <td>{closure.cause}</td>
            </tr>
            <tr>
              <th scope="row">何で知ったか</th>
              <td>{closure.reason}</td>
              <th scope="row">記録した人</th>
              <td>{closure.keptName}</td>
            </tr>
          </tbody>
        </table>
        <PaperPart
          title="一　最後にできた工程と能力"
          note="廃業を記録した日の登録による。不明は「ない」ことではない"
        >
          {closure.capacities.length === 0 ? (
            <p>できる工程は記録されていない。</p>
          ) : (
            <table class="form s">
              <thead>
                <tr>
                  <th scope="col">工程</th>
                  <th scope="col">どのくらい</th>
                  <th scope="col">能力</th>
                  <th scope="col">確かめた日</th>
                  <th scope="col">ほかにできる事業者</th>
                </tr>
              </thead>
              <tbody>
                {closure.capacities.map((one) => (
                  <tr>
                    <th scope="row">{one.process}</th>
                    <td>{one.level}</td>
                    <td>{one.capacity}</td>
                    <td>
                      <Day on={one.verifiedOn} form="short" />
                    </td>
                    <td class="n">{one.others}者</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </PaperPart>
        <PaperPart title="二　影響">
          <p>
            {last.length > 0
              ? `登録のうえで、ほかにできる事業者がいなくなった工程：${last.join('、')}。`
              : '登録のうえで、ほかにできる事業者がいなくなった工程はない。'}
          </p>
        </PaperPart>
      </Paper>
    </PaperPage>
  )
}
