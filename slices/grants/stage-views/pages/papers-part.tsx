import { formatShortWareki, formatYenWithUnit, localDateOf } from '#packages/japan'
import { Fact, Facts, Prose, Section } from '#ui'
import { smallTownSentence } from '../rules.ts'
import type { Papers as Shown } from '../tables.ts'

/** An application as the stage shows it. */
export function Papers({ view }: { view: Shown }) {
  const total = view.costs.reduce((sum, { grossYen }) => sum + grossYen, 0)
  return (
    <Section
      title="申請書"
      note={view.isBlind ? smallTownSentence : (view.applicantName ?? undefined)}
    >
      <h3>事業の概要</h3>
      <Prose text={view.summary} />
      <h3>計画</h3>
      <Prose text={view.plan} />
      {view.answers.length > 0 && (
        <>
          <h3>制度の質問への答え</h3>
          {view.answers.map((answer) => (
            <Prose text={answer} />
          ))}
        </>
      )}
      <Facts>
        <Fact term="期間">
          {view.startsOn && view.endsOn
            ? `${formatShortWareki(localDateOf(view.startsOn))}〜${formatShortWareki(localDateOf(view.endsOn))}`
            : '不詳'}
        </Fact>
        <Fact term="総額">{total > 0 ? formatYenWithUnit(total) : '不詳'}</Fact>
        <Fact term="申請額">
          {view.askedYen === null ? '不詳' : formatYenWithUnit(view.askedYen)}
        </Fact>
        <Fact term="従業者">{view.employees === null ? '不詳' : `${view.employees}人`}</Fact>
      </Facts>
    </Section>
  )
}
