import type { Here } from '#platform'
import { Card, Day, RowLink, Rows, Timeline } from '#ui'
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
  const mayPrint = may.seePeople(here.person)
  const [lines, merges, closures, pairs] = await Promise.all([
    lineOf(here, businessId),
    mayPrint ? mergesOf(here, businessId) : [],
    mayPrint ? closuresOf(here, businessId) : [],
    mayPrint ? openPairsOf(here, businessId) : [],
  ])
  return { businessId, lines, merges, closures, pairs, mayPrint }
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
          <Rows>
            {pairs.map((pair) => (
              <RowLink
                href={duplicate({ pairId: pair.id })}
                title={pair.oneId === businessId ? pair.otherName : pair.oneName}
                note={`一致: ${pair.matches.join(', ')}`}
              />
            ))}
          </Rows>
        </Card>
      )}
      {lines.length + merges.length + closures.length > 0 && (
        <Card title="系譜" note="引継ぎ・分割・統合・廃業の記録">
          <Timeline
            items={[
              ...lines.map((one) => ({
                date: <Day on={one.onDay} form="short" />,
                title: one.kind,
                note: (
                  <>
                    {name(one.fromId, one.fromName)} → {name(one.toId, one.toName)}
                    {mayPrint && one.kind === '承継' && (
                      <a href={at.linePaper({ lineId: one.id })}>承継記録</a>
                    )}
                  </>
                ),
              })),
              ...merges.map((one) => ({
                date: <Day on={one.reversedOn ?? one.mergedOn} form="short" />,
                title: one.reversedAt === null ? '統合' : '統合の取消し',
                note: (
                  <a href={merge({ mergeId: one.id })}>
                    {one.loserName} → {one.winnerName}
                  </a>
                ),
              })),
              ...closures.map((one) => ({
                date: <Day on={one.onDay} form="short" />,
                title: one.revokedAt === null ? '廃業' : '廃業（取消し済み）',
                note: <a href={at.closurePaper({ closureId: one.id })}>廃業記録票</a>,
              })),
            ]}
          />
        </Card>
      )}
    </>
  )
}
