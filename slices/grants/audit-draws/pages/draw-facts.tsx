import { formatWareki } from '#packages/japan'
import { Fact, Facts, Instant, Tag } from '#ui'
import { sizeOfDraw, strengthSentence } from '../rules.ts'
import type { Draw } from '../tables.ts'

export const standing = (draw: Draw) =>
  draw.revealedAt === null ? <Tag kind="due">予告</Tag> : <Tag kind="ok">抽出済み</Tag>

/** What a draw rests on, and what came of it. */
export function DrawFacts({ draw }: { draw: Draw }) {
  const entries = draw.entries?.length ?? null
  return (
    <Facts>
      <Fact term="対象">{draw.title}</Fact>
      <Fact term="引く数">
        {entries === null
          ? `対象の${draw.percent}％（端数切上げ、1件以上）`
          : `${entries}件のうち${sizeOfDraw(entries, draw.percent)}件（${draw.percent}％、端数切上げ、1件以上）`}
      </Fact>
      <Fact term="予告した日">{`${formatWareki(draw.committedOn)}　${draw.committedName}`}</Fact>
      <Fact term="秘密のハッシュ（SHA-256）">
        <code>{draw.secretHash}</code>
      </Fact>
      <Fact term="公の番号">{`${draw.numberName}（${formatWareki(draw.numberOn)}に決まる）`}</Fact>
      {draw.publicNumber !== null && entries !== null && (
        <>
          <Fact term="決まった番号">{draw.publicNumber}</Fact>
          <Fact term="秘密">
            <code>{draw.secretHex}</code>
          </Fact>
          <Fact term="くじの識別子">
            <code>{draw.id}</code>
          </Fact>
          <Fact term="引いた日時">
            <Instant at={draw.revealedAt} />
          </Fact>
          <Fact term="強さ">{strengthSentence(entries, sizeOfDraw(entries, draw.percent))}</Fact>
        </>
      )}
    </Facts>
  )
}
