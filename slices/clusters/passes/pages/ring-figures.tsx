import { formatShortWareki, type LocalDate } from '#packages/japan'
import { Notice, Stat, Stats, writtenNumber } from '#ui'
import { leastBusinesses, leastPartners, type RingFigures } from '../rules.ts'

const percent = (share: number | null) =>
  share === null ? '—' : `${writtenNumber(share * 100, 1)}％`

/** What the ring comes to; of a few businesses only for those who see the passes themselves. */
export function Figures(props: { figures: RingFigures; seesNames: boolean; today: LocalDate }) {
  const { figures } = props
  if (!props.seesNames && figures.businesses < leastBusinesses)
    return (
      <Notice>
        {`関わる事業者が${leastBusinesses}者に満たないため、数字は担当課だけが見られます。`}
      </Notice>
    )
  return (
    <>
      <Stats>
        <Stat
          label="まとめ役"
          value={figures.leaders}
          unit="者"
          note={`${leastPartners}者以上に仕事を回している者（輪にいる${figures.businesses}者のうち）`}
        />
        <Stat
          label="市内で回している割合"
          value={percent(figures.insideShare)}
          note={`仲間回し${figures.passes}件のうち。回数では${percent(figures.insideShareOfTimes)}（回数の分かる${figures.timesKnown}件）`}
        />
        <Stat
          label="15分以内に頼める相手"
          value={figures.near}
          unit="者"
          note={`15分より遠い${figures.far}者、時間も距離も不明${figures.unknown}者`}
        />
      </Stats>
      <p class="src">
        {`出典：仲間回しの記録（訪問・聞き取り）、${formatShortWareki(props.today)}現在。廃業した者は数えません。時間が空欄で距離だけ分かるときは、自転車の時速12kmで分に直しています。不明は「遠い」に数えません。`}
      </p>
    </>
  )
}
