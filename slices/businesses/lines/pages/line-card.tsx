import type { Here } from '#platform'
import { Card, Day, Tag } from '#ui'
import { business } from '../../addresses.ts'
import { duplicate } from '../../duplicates/addresses.ts'
import { openPairsOf } from '../../duplicates/tables.ts'
import { merge } from '../../merges/addresses.ts'
import { mergesOf } from '../../merges/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { closuresOf, lineOf } from '../tables.ts'

/** What the card of a business needs of its line. */
export async function lineFor(here: Here, businessId: string) {
  return {
    businessId,
    lines: await lineOf(here, businessId),
    merges: may.seePeople(here.person) ? await mergesOf(here, businessId) : [],
    closures: may.seePeople(here.person) ? await closuresOf(here, businessId) : [],
    pairs: may.seePeople(here.person) ? await openPairsOf(here, businessId) : [],
    mayPrint: may.seePeople(here.person),
  }
}

/** 系譜: from whom a business comes and who goes on with it; the history stays with the line. */
export function LineCard({ line }: { line: Awaited<ReturnType<typeof lineFor>> }) {
  const { businessId, lines, merges, closures, pairs, mayPrint } = line
  const name = (id: string, text: string) =>
    id === businessId ? <b>{text}</b> : <a href={business({ businessId: id })}>{text}</a>
  return (
    <>
      {pairs.length > 0 && (
        <Card title="よく似た登録" note="同じ事業者なら統合、別の事業者ならそう決めます">
          <ul>
            {pairs.map((pair) => (
              <li>
                <a href={duplicate({ pairId: pair.id })}>
                  {pair.oneId === businessId ? pair.otherName : pair.oneName}
                </a>
                （一致: {pair.matches.join(', ')}）
              </li>
            ))}
          </ul>
        </Card>
      )}
      {lines.length + merges.length + closures.length > 0 && (
        <Card title="系譜" note="引継ぎ・分割・統合・廃業の記録">
          <ul>
            {lines.map((one) => (
              <li>
                <Tag kind="line">{one.kind}</Tag> <Day on={one.onDay} form="short" />
                <br />
                {name(one.fromId, one.fromName)} → {name(one.toId, one.toName)}
                {mayPrint && one.kind === '承継' && (
                  <>
                    <br />
                    <a href={at.linePaper({ lineId: one.id })}>承継記録</a>
                  </>
                )}
              </li>
            ))}
            {merges.map((one) => (
              <li>
                <Tag kind="line">{one.reversedAt === null ? '統合' : '統合の取消し'}</Tag>{' '}
                <Day on={one.reversedOn ?? one.mergedOn} form="short" />
                <br />
                <a href={merge({ mergeId: one.id })}>
                  {one.loserName} → {one.winnerName}
                </a>
              </li>
            ))}
            {closures.map((one) => (
              <li>
                <Tag kind="line">{one.revokedAt === null ? '廃業' : '廃業（取消し済み）'}</Tag>{' '}
                <Day on={one.onDay} form="short" />
                <br />
                <a href={at.closurePaper({ closureId: one.id })}>廃業記録票</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
