import { Fact, Facts, Tag } from '#ui'
import type { DrawWords } from '../../draw-wordings/rules.ts'
import type { Draw } from '../tables.ts'

export const standing = (draw: Draw) =>
  draw.revealedAt === null ? <Tag kind="due">予告</Tag> : <Tag kind="ok">抽出済み</Tag>

/** What a draw rests on, and what came of it. */
export function DrawFacts({ draw, words }: { draw: Draw; words: DrawWords }) {
  const entries = draw.entries?.length ?? null
  const { facts } = words
  return (
    <Facts>
      <Fact term={facts.of}>{draw.title}</Fact>
      <Fact term={facts.size}>
        {entries === null ? words.sizeBefore(draw.percent) : words.size(entries, draw.percent)}
      </Fact>
      <Fact term={facts.committed}>{`${words.day(draw.committedOn)}　${draw.committedName}`}</Fact>
      <Fact term={facts.hash}>
        <code>{draw.secretHash}</code>
      </Fact>
      <Fact term={facts.named}>{words.named(draw.numberName, draw.numberOn)}</Fact>
      {draw.publicNumber !== null && entries !== null && (
        <>
          <Fact term={facts.number}>{draw.publicNumber}</Fact>
          <Fact term={facts.secret}>
            <code>{draw.secretHex}</code>
          </Fact>
          <Fact term={facts.id}>
            <code>{draw.id}</code>
          </Fact>
          <Fact term={facts.drawnAt}>{words.moment(draw.revealedAt ?? '')}</Fact>
          <Fact term={facts.strength}>{words.strength(entries, draw.percent)}</Fact>
        </>
      )}
    </Facts>
  )
}
