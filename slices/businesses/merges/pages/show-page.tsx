import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Day,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  RadioField,
  SampleTag,
  Section,
  Stack,
  Table,
  Tag,
} from '#ui'
import { business } from '../../addresses.ts'
import { inWords, keyOf, labelOf } from '../../links/rules.ts'
import { linksOf, movesOf } from '../../links/tables.ts'
import { may } from '../../permissions.ts'
import { asTyped, toldValue } from '../../rules.ts'
import { businessSeenBy, type Typed } from '../../tables.ts'
import { linksSince } from '../actions/unmerge-businesses.ts'
import * as at from '../addresses.ts'
import { editedSince, theMergeCanBeUndone, typedOf } from '../rules.ts'
import { beforeAndAfter, type Merge, mergeSeenBy, typedOfImage } from '../tables.ts'

export async function ShowPage({ here, params, filled }: Visit<typeof at.merge>) {
  const merge = await mergeSeenBy(here, params.mergeId)
  const winner = await businessSeenBy(here, merge.winnerId)
  const moves = await movesOf(here, merge.id)
  const rows = await linksOf(here, [merge.winnerId, merge.loserId])
  const saysOf = new Map(rows.map((row) => [row.rowId, row.says]))
  const undone = merge.reversedAt !== null
  const allowed = theMergeCanBeUndone(merge, winner)
  const since = undone ? [] : await linksSince(here, merge)
  const edited = editedSince(
    typedOfImage(merge.winnerBefore),
    typedOfImage(merge.winnerAfter),
    typedOf(winner),
  )
  return (
    <Page
      title={undone ? '取り消した統合' : '統合の記録'}
      back={at.merges()}
      lede={`「${merge.loserName}」を「${merge.winnerName}」に統合しました。`}
      tags={
        <>
          <Tag kind={undone ? 'line' : 'seal'}>{undone ? '取り消した' : '統合している'}</Tag>
          {merge.isSample && <SampleTag />}
        </>
      }
      acts={
        <>
          <LinkButton href={at.mergePaper(params)} kind="sub">
            統合票
          </LinkButton>
          {undone && (
            <LinkButton href={at.reversalPaper(params)} kind="sub">
              統合取消票
            </LinkButton>
          )}
        </>
      }
    >
      <Stack wide>
        <Facts>
          <Fact term="残した登録">
            <a href={business({ businessId: merge.winnerId })}>{merge.winnerName}</a>
          </Fact>
          <Fact term="統合した登録">
            {undone ? (
              <a href={business({ businessId: merge.loserId })}>{merge.loserName}</a>
            ) : (
              merge.loserName
            )}
          </Fact>
          <Fact term="統合した日時と人">
            <Instant at={merge.mergedAt} />　{merge.mergedName}
          </Fact>
          <Fact term="理由">{merge.reason}</Fact>
          {undone && (
            <Fact term="取り消した日と人">
              <Day on={merge.reversedOn} />　{merge.reversedName}　理由：{merge.reversalReason}
            </Fact>
          )}
        </Facts>
        <Section title="統合の前の二つの登録" note="そのときのまま残しています">
          <BeforeImages merge={merge} />
        </Section>
        <Section title="移した記録" note={`${moves.length}件`}>
          <Table
            caption="統合で移した記録"
            rows={moves}
            rowKey={keyOf}
            empty={<p class="mut">移した記録はありません。</p>}
            columns={[
              { key: 'link', label: '種類', cell: ({ link }) => labelOf(link) },
              {
                key: 'says',
                label: '内容',
                cell: ({ rowId }) => saysOf.get(rowId) ?? '消えています',
              },
              { key: 'how', label: '統合のとき', cell: ({ how }) => howInWords[how] },
              ...(undone
                ? [
                    {
                      key: 'returned',
                      label: '取消しのとき',
                      cell: ({ returned }: { returned: string }) => returned,
                    },
                  ]
                : []),
            ]}
            tight
            fold
          />
        </Section>
        {filled?.rule && allowed !== true && <Notice kind="bad">{filled.rule}</Notice>}
        {!undone && allowed !== true && <Notice kind="warn">{allowed.sentence}</Notice>}
        {allowed === true && may.mergeBusinesses(here.person) && (
          <Section
            title="統合を取り消す"
            note="いつでもできます。移した記録と値は、統合の前に戻ります"
          >
            <Form
              to={at.reversal(params)}
              name="reverse"
              filled={filled}
              version={merge.version}
              submit="統合を取り消す"
              danger
            >
              {since.length > 0 && (
                <Notice kind="warn">
                  統合のあとに加わった記録が{since.length}
                  件あります。どちらの登録に付けるかを、一つずつ選んでください。
                </Notice>
              )}
              {since.map((row) => (
                <RadioField
                  name={`side.${keyOf(row)}`}
                  label={inWords(row)}
                  required
                  options={[
                    { value: 'winner', label: `${merge.winnerName}（残した登録）` },
                    { value: 'loser', label: `${merge.loserName}（統合した登録）` },
                  ]}
                />
              ))}
              {edited.map(({ name, label, fields }) => (
                <RadioField
                  name={`field.${name}`}
                  label={`統合のあとに直された項目：${label}`}
                  required
                  options={[
                    {
                      value: 'before',
                      label: says(typedOfImage(merge.winnerBefore), fields),
                      note: '統合前の値',
                    },
                    {
                      value: 'now',
                      label: fields
                        .map((field) => asTyped(winner)[field] || '（空欄）')
                        .join(' ／ '),
                      note: 'いまの値',
                    },
                  ]}
                />
              ))}
              <CheckField
                name="apart"
                label="別の事業者だったと決める"
                hint="印を付けると、この組は重複候補にもう出ません。"
              />
              <AreaField name="reason" label="取り消す理由" rows={2} required />
            </Form>
          </Section>
        )}
      </Stack>
    </Page>
  )
}

const howInWords = {
  移した: '残した登録に移した',
  残した: '同じものがあるため、統合した登録に控えた',
  控えた: '統合した登録の記録と入れ替え、控えた',
} as const

const says = (record: Typed, fields: readonly string[]) => {
  const typed = asTyped(record)
  return fields
    .map((field) => (typed[field] ? toldValue(field, typed[field]) : '（空欄）'))
    .join(' ／ ')
}

/** Both records as they stood, and what the kept one said after the merge. */
function BeforeImages({ merge }: { merge: Merge }) {
  const rows = beforeAndAfter(merge)
  return (
    <Table
      caption="統合の前と後"
      rows={rows}
      rowKey={({ label }) => label}
      empty={null}
      columns={[
        { key: 'label', label: '項目', cell: ({ label }) => label },
        { key: 'winner', label: '残した登録（前）', cell: ({ winner }) => winner },
        { key: 'loser', label: '統合した登録（前）', cell: ({ loser }) => loser },
        { key: 'after', label: '統合のあと', cell: ({ after }) => after },
      ]}
      fold
    />
  )
}
