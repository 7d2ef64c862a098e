import type { Visit } from '#platform'
import { Empty, Form, LinkButton, Page, RowLink, Rows, SearchField, Section, Stack } from '#ui'
import { business, businessState } from '../../addresses.ts'
import { openPairsOf } from '../../duplicates/tables.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { othersNamed } from '../tables.ts'

/** Which other record is to be made one with this: from the pairs found, or by its name. */
export async function PartnerPage({ here, params, query }: Visit<typeof at.partner>) {
  const own = await businessSeenBy(here, params.businessId)
  const pairs = await openPairsOf(here, own.id)
  const words = (query.q ?? '').trim()
  const found = words === '' ? [] : await othersNamed(here, words, own.id)
  const to = (otherId: string) => at.merging({ businessId: own.id, otherId })
  return (
    <Page
      title="統合する登録を選ぶ"
      back={businessState({ businessId: own.id })}
      lede={`「${own.name}」を残し、もう一つの登録をここに統合します。`}
    >
      <Stack wide>
        {pairs.length > 0 && (
          <Section title="重複候補から" note={`${pairs.length}組`}>
            <Rows>
              {pairs.map((pair) => {
                const isOne = pair.oneId === own.id
                return (
                  <RowLink
                    href={to(isOne ? pair.otherId : pair.oneId)}
                    title={isOne ? pair.otherName : pair.oneName}
                    note={`一致: ${pair.matches.join(', ')}`}
                    side={`合い具合 ${pair.score.toFixed(2)}`}
                  />
                )
              })}
            </Rows>
          </Section>
        )}
        <Section title="名前でさがす">
          <Form to={at.partner(params)} method="get" inline submit="さがす">
            <SearchField name="q" label="名前・よみ・屋号・ローマ字" value={words} />
          </Form>
          {words !== '' && found.length === 0 && (
            <Empty
              title="条件に合う登録がありません"
              why="統合できるのは、状態が「登録」の事業者だけです。言葉を短くしてさがしてください。"
              act={
                <LinkButton href={business({ businessId: own.id })} kind="sub">
                  事業者カードにもどる
                </LinkButton>
              }
              stage="rec"
            />
          )}
          {found.length > 0 && (
            <Rows>
              {found.map((other) => (
                <RowLink href={to(other.id)} title={other.name} note={other.address} />
              ))}
            </Rows>
          )}
        </Section>
      </Stack>
    </Page>
  )
}
