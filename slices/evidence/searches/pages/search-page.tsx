import type { Visit } from '#platform'
import { Empty, Form, Notice, Page, RowLink, Rows, SearchField, Section } from '#ui'
import type { BeadHead } from '../../beads/tables.ts'
import { families, shownKind } from '../../kinds/rules.ts'
import { shortDay } from '../../threads/rules.ts'
import { hrefOf } from '../../threads/tables.ts'
import * as at from '../addresses.ts'
import { countText, isTooShort, wordsOf } from '../rules.ts'
import { findBeads } from '../tables.ts'

const most = 100

export async function SearchPage({ here, query }: Visit<typeof at.search>) {
  const typed = (query.q ?? '').slice(0, 100)
  const words = wordsOf(typed)
  const found = words.length > 0 ? await findBeads(here, { words: typed, limit: most + 1 }) : []
  const shown = found.slice(0, most)
  const groups = families.flatMap(({ number, label }) => {
    const beads = shown.filter((bead) => bead.family === number)
    return beads.length > 0 ? [{ label, beads }] : []
  })
  const linked = (bead: BeadHead) => ({ bead, href: hrefOf(here, bead) })

  return (
    <Page title="さがす" lede="見ることのできる記録を、名称と本文からさがします。">
      <Form to={at.search()} method="get" inline submit="さがす">
        <SearchField name="q" label="さがす言葉" value={typed} placeholder="眼鏡 輸出" />
      </Form>
      {isTooShort(words) && (
        <Notice>
          1文字では、名称がその文字で始まるものだけをさがします。2文字以上で入れてください。
        </Notice>
      )}
      {words.length > 0 && shown.length === 0 ? (
        <Empty
          title="見つかりませんでした"
          why="言葉を短くするか、別の言い方でさがしてください。見る権限のない記録は出ません。"
        />
      ) : (
        words.length > 0 && <p class="s14 mut">{countText(found.length, most)}</p>
      )}
      {groups.map(({ label, beads }) => (
        <Section title={label} note={`${beads.length}件`}>
          <Rows>
            {beads.map(linked).map(({ bead, href }) => {
              const { glyph, stage, label: kind } = shownKind(bead.kind)
              return (
                <RowLink
                  href={href}
                  title={bead.title}
                  note={[kind, bead.fact].filter(Boolean).join('　')}
                  side={shortDay(bead.happenedOn)}
                  bead={{ glyph, stage }}
                />
              )
            })}
          </Rows>
        </Section>
      ))}
    </Page>
  )
}
